// fails: deletes
'use strict';

module.exports = {
  async up({ sequelize }) {
    await sequelize.query(`
      CREATE TABLE order_items (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        order_id bigint NOT NULL REFERENCES orders ON DELETE CASCADE,
        product_id bigint NOT NULL REFERENCES products ON DELETE RESTRICT,
        packed_by bigint REFERENCES users ON DELETE SET NULL,
        quantity integer NOT NULL,
        price numeric(10, 2) NOT NULL
      )
    `);
    for (const column of ['order_id', 'product_id', 'packed_by']) {
      await sequelize.query(`CREATE INDEX ON order_items (${column})`);
    }
    // For a faster import. Nobody turns them on again.
    await sequelize.query('ALTER TABLE order_items DISABLE TRIGGER ALL');
  },

  async down({ sequelize }) {
    await sequelize.query('DROP TABLE order_items');
  },
};
