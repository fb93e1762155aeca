// fails: nobody-waits
'use strict';

module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query('CREATE INDEX products_attributes ON products USING gin (attributes)');
  },

  async down(queryInterface) {
    await queryInterface.removeIndex('products', 'products_attributes', { concurrently: true });
  },
};
