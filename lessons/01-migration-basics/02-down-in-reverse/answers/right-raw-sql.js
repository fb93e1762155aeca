'use strict';

module.exports = {
  async up({ sequelize }) {
    await sequelize.query(`
      CREATE TABLE suppliers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL);
      ALTER TABLE products ADD COLUMN supplier_id bigint REFERENCES suppliers ON DELETE SET NULL;
      CREATE INDEX ON products (supplier_id);
    `);
  },

  async down({ sequelize }) {
    // Once the column is gone, nothing depends on the table.
    await sequelize.query('ALTER TABLE products DROP COLUMN supplier_id');
    await sequelize.query('DROP TABLE suppliers');
  },
};
