// A required text column with a constant default.

export async function up(queryInterface, Sequelize) {
  await queryInterface.addColumn('members', 'level', {
    type: Sequelize.TEXT,
    allowNull: false,
    defaultValue: 'reader',
  });
}

export async function down(queryInterface) {
  await queryInterface.removeColumn('members', 'level');
}
