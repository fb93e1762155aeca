// SERIAL is no type to change to.

export async function up(queryInterface, Sequelize) {
  await queryInterface.changeColumn('things', 'id', { type: Sequelize.BIGINT, autoIncrement: true });
}

export async function down(queryInterface) {
  await queryInterface.sequelize.query('ALTER TABLE things ALTER COLUMN id TYPE integer');
}
