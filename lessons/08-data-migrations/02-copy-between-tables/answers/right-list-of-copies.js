'use strict';

module.exports = {
  async up(queryInterface) {
    // The new rows are noted in a table of their own; a text of two statements is one transaction.
    await queryInterface.sequelize.query(`
      CREATE TABLE copied_addresses (address_id bigint PRIMARY KEY);
      WITH copied AS (
        INSERT INTO addresses (user_id, label, street, postcode, city, delivery)
        SELECT u.id, 'home', u.street, u.postcode, u.city, u.delivery
        FROM users u
        WHERE u.street IS NOT NULL
          AND NOT EXISTS (SELECT FROM addresses a WHERE a.user_id = u.id AND a.label = 'home')
        RETURNING id
      )
      INSERT INTO copied_addresses SELECT id FROM copied;
    `);
  },

  async down(queryInterface) {
    await queryInterface.sequelize.query('DELETE FROM addresses WHERE id IN (SELECT address_id FROM copied_addresses)');
    await queryInterface.dropTable('copied_addresses');
  },
};
