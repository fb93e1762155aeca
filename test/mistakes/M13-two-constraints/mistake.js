// Said at the column, and once more as a constraint.

export async function up(queryInterface, Sequelize) {
  await queryInterface.createTable('coupons', { code: { type: Sequelize.TEXT, unique: true } });
  await queryInterface.addConstraint('coupons', { fields: ['code'], type: 'unique', name: 'one_code' });
}

export async function down(queryInterface) {
  await queryInterface.dropTable('coupons');
}
