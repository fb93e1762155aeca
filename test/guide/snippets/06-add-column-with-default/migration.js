// A required column with a constant default.

export async function up(queryInterface, Sequelize) {
  await queryInterface.addColumn('members', 'is_suspended', {
    type: Sequelize.BOOLEAN,
    allowNull: false,
    defaultValue: false,
  });
}

export async function down(queryInterface) {
  await queryInterface.removeColumn('members', 'is_suspended');
}
