// `Sequelize.UUIDV4` is for models.

export async function up(queryInterface, Sequelize) {
  await queryInterface.addColumn('users', 'made', { type: Sequelize.UUID, defaultValue: Sequelize.UUIDV4 });
}

export async function down(queryInterface) {
  await queryInterface.removeColumn('users', 'made');
}
