// The default of a SERIAL is lost.

export async function up(queryInterface, Sequelize) {
  await queryInterface.changeColumn('things', 'id', { type: Sequelize.BIGINT, allowNull: false });
}

export async function down(queryInterface) {
  await queryInterface.sequelize.query('ALTER TABLE things ALTER COLUMN id TYPE integer');
}
