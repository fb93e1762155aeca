// The second phase by itself: the first column goes.

export async function up(queryInterface) {
  await queryInterface.removeColumn('members', 'name');
}

export async function down(queryInterface, Sequelize) {
  await queryInterface.addColumn('members', 'name', { type: Sequelize.TEXT, allowNull: true });
  await queryInterface.sequelize.query(`
    UPDATE members SET name = whole_name
  `);
}
