// A key that is no key.

export async function up(queryInterface, Sequelize) {
  await queryInterface.createTable('members', {
    org: { type: Sequelize.TEXT, references: { model: 'orgs', key: 'code' } },
  });
}

export async function down(queryInterface) {
  await queryInterface.dropTable('members');
}
