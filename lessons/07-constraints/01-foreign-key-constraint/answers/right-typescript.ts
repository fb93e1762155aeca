import type { QueryInterface } from 'sequelize';

const table = 'products';
const foreignKey = 'products_supplier_id_fkey';

export default {
  async up(queryInterface: QueryInterface): Promise<void> {
    await queryInterface.addIndex(table, ['supplier_id'], { concurrently: true });
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.bulkInsert('suppliers', [{ id: 9, name: 'Lux & Daughters' }], { transaction });
      await queryInterface.sequelize.query(
        `ALTER TABLE ${table} ADD CONSTRAINT ${foreignKey} FOREIGN KEY (supplier_id)
         REFERENCES suppliers (id) ON UPDATE CASCADE ON DELETE RESTRICT NOT VALID`,
        { transaction },
      );
    });
    await queryInterface.sequelize.query(`ALTER TABLE ${table} VALIDATE CONSTRAINT ${foreignKey}`);
  },

  async down(queryInterface: QueryInterface): Promise<void> {
    await queryInterface.removeConstraint(table, foreignKey);
    await queryInterface.removeIndex(table, ['supplier_id']);
    await queryInterface.bulkDelete('suppliers', { id: 9 });
  },
};
