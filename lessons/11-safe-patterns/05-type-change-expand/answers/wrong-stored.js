// fails: gentle
'use strict';

module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query("SET lock_timeout = '2s'");
    await queryInterface.sequelize.query(
      'ALTER TABLE reviews ADD COLUMN user_id_big bigint NOT NULL GENERATED ALWAYS AS (user_id) STORED',
    );
    await queryInterface.addIndex('reviews', ['user_id_big'], { name: 'reviews_of_user_big', concurrently: true });
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('reviews', 'user_id_big');
  },
};
