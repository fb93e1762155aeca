// Postgres makes UUIDs, too.

export async function up(queryInterface, Sequelize) {
  await queryInterface.addColumn('users', 'made', {
    type: Sequelize.UUID,
    defaultValue: Sequelize.fn('gen_random_uuid'),
  });
}

export async function down(queryInterface) {
  await queryInterface.removeColumn('users', 'made');
}
