import type { QueryInterface } from 'sequelize';
import { DataTypes } from 'sequelize';

export default {
  async up(queryInterface: QueryInterface): Promise<void> {
    await queryInterface.sequelize.query(`SET lock_timeout = '3s'`);
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.createTable(
        'product_suppliers',
        {
          id: { type: DataTypes.BIGINT, primaryKey: true, autoIncrement: true },
          product_id: {
            type: DataTypes.BIGINT,
            allowNull: false,
            unique: true,
            references: { model: 'products', key: 'id' },
            onDelete: 'CASCADE',
          },
          supplier_id: { type: DataTypes.BIGINT, allowNull: false },
        },
        { transaction },
      );
      await queryInterface.sequelize.query(
        'INSERT INTO product_suppliers (product_id, supplier_id) SELECT id, supplier_id FROM products',
        { transaction },
      );
      await queryInterface.sequelize.query('ALTER TABLE products DROP supplier_id CASCADE', { transaction });
      await queryInterface.sequelize.query(
        `ALTER TABLE products ALTER till_code DROP NOT NULL, ALTER till_code SET DEFAULT 'none'`,
        { transaction },
      );
    });
  },

  async down(queryInterface: QueryInterface): Promise<void> {
    const { sequelize } = queryInterface;
    await sequelize.query(
      `ALTER TABLE products
         ADD supplier_id bigint NOT NULL DEFAULT 1 CONSTRAINT products_bought_from REFERENCES suppliers,
         ALTER till_code SET NOT NULL, ALTER till_code DROP DEFAULT`,
    );
    await sequelize.query(
      `MERGE INTO products p USING product_suppliers s ON s.product_id = p.id
       WHEN MATCHED THEN UPDATE SET supplier_id = s.supplier_id`,
    );
    await sequelize.query('CREATE INDEX CONCURRENTLY products_of_supplier ON products (supplier_id)');
    await queryInterface.dropTable('product_suppliers');
  },
};
