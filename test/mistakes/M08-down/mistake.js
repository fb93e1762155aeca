// `down` adds one more instead of taking one back.

export async function up(queryInterface, Sequelize) {
  await queryInterface.changeColumn('members', 'org_id', {
    type: Sequelize.INTEGER,
    references: { model: 'orgs', key: 'id' },
  });
}

export async function down(queryInterface, Sequelize) {
  await queryInterface.changeColumn('members', 'org_id', { type: Sequelize.INTEGER });
}
