// A column goes, after a constraint that is not there; it comes back as another one.

export async function up(queryInterface) {
  await queryInterface.removeConstraint('members', 'members_old_number_fkey').catch(() => {});
  await queryInterface.removeColumn('members', 'old_number');
}

export async function down(queryInterface, Sequelize) {
  await queryInterface.addColumn('members', 'old_number', { type: Sequelize.INTEGER, allowNull: true });
}
