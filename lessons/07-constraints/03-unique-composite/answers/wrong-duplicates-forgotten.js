// fails: up
'use strict';

module.exports = {
  async up(queryInterface) {
    const { sequelize } = queryInterface;
    await queryInterface.addIndex('reviews', ['user_id', 'product_id'], {
      name: 'reviews_user_product_key',
      unique: true,
      concurrently: true,
    });
    await sequelize.query(
      'ALTER TABLE reviews ADD CONSTRAINT reviews_user_product_key UNIQUE USING INDEX reviews_user_product_key',
    );
  },

  async down(queryInterface) {
    await queryInterface.removeConstraint('reviews', 'reviews_user_product_key');
  },
};
