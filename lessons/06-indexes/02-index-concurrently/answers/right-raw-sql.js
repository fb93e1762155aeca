'use strict';

module.exports = {
  async up({ sequelize }) {
    await sequelize.query('CREATE INDEX CONCURRENTLY items_of_product ON order_items (product_id)');
  },

  async down({ sequelize }) {
    await sequelize.query('DROP INDEX CONCURRENTLY items_of_product');
  },
};
