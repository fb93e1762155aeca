// SERIAL is no type to change to.

export async function up(queryInterface, Sequelize) {
  await queryInterface.changeColumn('things', 'id', { type: Sequelize.INTEGER, autoIncrement: true });
}

export async function down(queryInterface) {
  await queryInterface.sequelize.query('ALTER TABLE things ALTER COLUMN id DROP IDENTITY');
  await queryInterface.sequelize.query('ALTER TABLE things ALTER COLUMN id DROP NOT NULL');
}
