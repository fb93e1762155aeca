import type { QueryInterface, Transaction } from 'sequelize';

const up = [
  `SET LOCAL lock_timeout = '1s'`,
  'ALTER TABLE products ALTER till_code DROP NOT NULL',
  'SELECT id AS product_id, supplier_id INTO product_suppliers FROM products',
  'ALTER TABLE products DROP CONSTRAINT IF EXISTS products_bought_from',
  'ALTER TABLE products DROP COLUMN supplier_id',
];

const down = [
  'ALTER TABLE products ADD supplier_id bigint',
  'UPDATE products p SET supplier_id = s.supplier_id FROM product_suppliers s WHERE s.product_id = p.id',
  'UPDATE products SET supplier_id = 1 WHERE supplier_id IS NULL',
  `ALTER TABLE products
     ALTER supplier_id SET DEFAULT 1,
     ALTER supplier_id SET NOT NULL,
     ALTER till_code SET NOT NULL`,
  'ALTER TABLE products ADD CONSTRAINT products_bought_from FOREIGN KEY (supplier_id) REFERENCES suppliers',
  'CREATE INDEX products_of_supplier ON products (supplier_id)',
  'DROP TABLE product_suppliers',
];

const together = (queryInterface: QueryInterface, statements: readonly string[]) =>
  queryInterface.sequelize.transaction(async (transaction: Transaction) => {
    for (const sql of statements) await queryInterface.sequelize.query(sql, { transaction });
  });

export default {
  up: (queryInterface: QueryInterface) => together(queryInterface, up),
  down: (queryInterface: QueryInterface) => together(queryInterface, down),
};
