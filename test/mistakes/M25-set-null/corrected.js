// NULL is allowed there.

export async function up(queryInterface, Sequelize) {
  await queryInterface.createTable('members', {
    org_id: {
      type: Sequelize.INTEGER,
      references: { model: 'orgs', key: 'id' },
      onDelete: 'SET NULL',
    },
  });
  await queryInterface.bulkInsert('members', [{ org_id: 1 }]);
}

export async function down(queryInterface) {
  await queryInterface.dropTable('members');
}
