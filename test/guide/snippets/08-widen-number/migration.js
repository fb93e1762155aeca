// More digits for a number, through changeColumn.

export async function up(queryInterface, Sequelize) {
  await queryInterface.changeColumn('titles', 'late_fee', { type: Sequelize.DECIMAL(10, 2), allowNull: false });
}

export async function down(queryInterface, Sequelize) {
  await queryInterface.changeColumn('titles', 'late_fee', { type: Sequelize.DECIMAL(8, 2), allowNull: false });
}
