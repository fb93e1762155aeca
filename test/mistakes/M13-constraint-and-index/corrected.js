// Said once.

export async function up(queryInterface, Sequelize) {
  await queryInterface.createTable('coupons', { code: { type: Sequelize.TEXT, unique: true } });
}

export async function down(queryInterface) {
  await queryInterface.dropTable('coupons');
}
