// A primary key cannot lose its NOT NULL.

export async function up(queryInterface, Sequelize) {
  await queryInterface.changeColumn('things', 'id', { type: Sequelize.BIGINT });
}

export async function down(queryInterface) {
  await queryInterface.sequelize.query('ALTER TABLE things ALTER COLUMN id TYPE integer');
}
