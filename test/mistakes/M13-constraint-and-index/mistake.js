// Said at the column, and once more as an index.

export async function up(queryInterface, Sequelize) {
  await queryInterface.createTable('coupons', { code: { type: Sequelize.TEXT, unique: true } });
  await queryInterface.addIndex('coupons', ['code'], { unique: true });
}

export async function down(queryInterface) {
  await queryInterface.dropTable('coupons');
}
