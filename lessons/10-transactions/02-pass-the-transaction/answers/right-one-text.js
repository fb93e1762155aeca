'use strict';

module.exports = {
  async up(queryInterface) {
    // One text of several statements is one transaction, on one connection.
    await queryInterface.sequelize.query(`
      SET LOCAL lock_timeout = '2s';
      CREATE TABLE price_changes (
        id bigserial PRIMARY KEY, sku text NOT NULL, old_price numeric(10,2) NOT NULL, new_price numeric(10,2) NOT NULL
      );
      CREATE INDEX price_changes_by_sku ON price_changes (sku);
      INSERT INTO price_changes (sku, old_price, new_price) VALUES ('TEA-01', 6.20, 6.90);
      UPDATE products SET price = 6.90 WHERE sku = 'TEA-01';
      ALTER TABLE products ADD COLUMN price_since date;
    `);
  },

  async down(queryInterface) {
    await queryInterface.dropTable('price_changes');
    await queryInterface.removeColumn('products', 'price_since');
    await queryInterface.bulkUpdate('products', { price: 6.2 }, { sku: 'TEA-01' });
  },
};
