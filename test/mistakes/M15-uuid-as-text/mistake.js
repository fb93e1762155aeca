// A call in quotes is a text.

export async function up(queryInterface, Sequelize) {
  await queryInterface.addColumn('users', 'made', { type: Sequelize.UUID, defaultValue: 'gen_random_uuid()' });
}

export async function down(queryInterface) {
  await queryInterface.removeColumn('users', 'made');
}
