'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    const { sequelize } = queryInterface;
    // Which rows are copies: the only thing that down can go by. IF NOT EXISTS, should this file have died half-way.
    await sequelize.query('ALTER TABLE addresses ADD COLUMN IF NOT EXISTS copied boolean');
    await sequelize.query(`
      INSERT INTO addresses (user_id, label, street, postcode, city, delivery, copied)
      SELECT id, 'home', street, postcode, city, delivery, true
      FROM users
      WHERE street IS NOT NULL
      ON CONFLICT (user_id, label) DO NOTHING
    `);
  },

  async down(queryInterface) {
    const { sequelize } = queryInterface;
    await sequelize.query('DELETE FROM addresses WHERE copied');
    await sequelize.query('ALTER TABLE addresses DROP COLUMN copied');
  },
};
