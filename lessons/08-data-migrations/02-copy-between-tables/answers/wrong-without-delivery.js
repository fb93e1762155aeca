// fails: copied
'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    const { sequelize } = queryInterface;
    // Which row came from where: the only thing that down can go by. IF NOT EXISTS, should this file have died half-way.
    await sequelize.query('ALTER TABLE addresses ADD COLUMN IF NOT EXISTS copied_from bigint');
    await sequelize.query(`
      INSERT INTO addresses (user_id, label, street, postcode, city, copied_from)
      SELECT id, 'home', street, postcode, city, id
      FROM users
      WHERE street IS NOT NULL
      ON CONFLICT (user_id, label) DO NOTHING
    `);
  },

  async down(queryInterface) {
    const { sequelize } = queryInterface;
    await sequelize.query('DELETE FROM addresses WHERE copied_from IS NOT NULL');
    await sequelize.query('ALTER TABLE addresses DROP COLUMN copied_from');
  },
};
