// An optional column.

export async function up(queryInterface, Sequelize) {
  await queryInterface.addColumn('members', 'nickname', { type: Sequelize.TEXT, allowNull: true });
}

export async function down(queryInterface) {
  await queryInterface.removeColumn('members', 'nickname');
}
