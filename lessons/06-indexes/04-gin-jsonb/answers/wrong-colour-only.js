// fails: gin
'use strict';

module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query(`
      CREATE INDEX CONCURRENTLY products_attributes ON products ((attributes ->> 'colour'))
    `);
  },

  async down(queryInterface) {
    await queryInterface.removeIndex('products', 'products_attributes', { concurrently: true });
  },
};
