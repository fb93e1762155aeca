'use strict';

module.exports = {
  async up({ sequelize }) {
    await sequelize.query(`
      CREATE TABLE order_items (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        order_id bigint NOT NULL REFERENCES orders ON DELETE CASCADE,
        product_id bigint NOT NULL REFERENCES products,
        packed_by bigint REFERENCES users ON DELETE SET NULL,
        quantity integer NOT NULL CHECK (quantity > 0),
        price numeric(10, 2) NOT NULL
      )
    `);
    // An order lists a product once, and this index also finds the items of an order.
    await sequelize.query('CREATE UNIQUE INDEX order_items_once ON order_items (order_id, product_id)');
    await sequelize.query('CREATE INDEX order_items_of_product ON order_items (product_id)');
    await sequelize.query('CREATE INDEX order_items_packed_by ON order_items (packed_by) WHERE packed_by IS NOT NULL');
  },

  async down({ sequelize }) {
    await sequelize.query('DROP TABLE order_items');
  },
};
