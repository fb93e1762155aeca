// Text does not become a number by itself.

export async function up(queryInterface, Sequelize) {
  await queryInterface.changeColumn('users', 'age', { type: Sequelize.INTEGER });
}

export async function down(queryInterface) {
  await queryInterface.sequelize.query('ALTER TABLE users ALTER COLUMN age TYPE text');
}
