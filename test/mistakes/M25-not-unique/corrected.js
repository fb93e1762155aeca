// A key.

export async function up(queryInterface, Sequelize) {
  await queryInterface.createTable('members', {
    org: { type: Sequelize.INTEGER, references: { model: 'orgs', key: 'id' } },
  });
}

export async function down(queryInterface) {
  await queryInterface.dropTable('members');
}
