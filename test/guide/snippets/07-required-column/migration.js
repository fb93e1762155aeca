// A required column in three steps: optional, filled, required.

export async function up(queryInterface, Sequelize) {
  await queryInterface.addColumn('members', 'branch', { type: Sequelize.TEXT, allowNull: true });
  await queryInterface.sequelize.query(`
    UPDATE members SET branch = 'centre' WHERE branch IS NULL
  `);
  await queryInterface.changeColumn('members', 'branch', {
    type: Sequelize.TEXT,
    allowNull: false,
    defaultValue: 'centre',
  });
}

export async function down(queryInterface) {
  await queryInterface.removeColumn('members', 'branch');
}
