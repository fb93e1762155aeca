// The first phase by itself: a second column with the same values.

export async function up(queryInterface, Sequelize) {
  await queryInterface.addColumn('members', 'whole_name', { type: Sequelize.TEXT, allowNull: true });
  await queryInterface.sequelize.query(`
    UPDATE members SET whole_name = name WHERE whole_name IS NULL
  `);
}

export async function down(queryInterface) {
  await queryInterface.removeColumn('members', 'whole_name');
}
