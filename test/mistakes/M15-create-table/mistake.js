// `Sequelize.NOW`, through a const of the file.

export async function up(queryInterface, Sequelize) {
  const now = { type: Sequelize.DATE, defaultValue: Sequelize.NOW };
  await queryInterface.createTable('posts', { id: Sequelize.INTEGER, made: { ...now, allowNull: false } });
}

export async function down(queryInterface) {
  await queryInterface.dropTable('posts');
}
