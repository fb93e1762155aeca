// fails: old-name
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.query(`
      CREATE TABLE reviews (LIKE feedback INCLUDING ALL);
      INSERT INTO reviews SELECT * FROM feedback;
    `);
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.dropTable('reviews');
  },
};
