// fails: rows
'use strict';

module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query(`
      INSERT INTO addresses (user_id, label, street, postcode, city, delivery)
      SELECT id, 'home', street, postcode, city, delivery
      FROM users
      WHERE street IS NOT NULL
      ON CONFLICT (user_id, label) DO NOTHING
    `);
  },

  async down(queryInterface) {
    await queryInterface.sequelize.query('DELETE FROM addresses WHERE id > 3');
  },
};
