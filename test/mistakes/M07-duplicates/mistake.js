// Each column is made unique by itself.

export async function up(queryInterface, Sequelize) {
  await queryInterface.addColumn('reviews', 'stars', Sequelize.INTEGER);
  await queryInterface.changeColumn('reviews', 'product', { type: Sequelize.INTEGER, unique: true });
  await queryInterface.changeColumn('reviews', 'author', { type: Sequelize.INTEGER, unique: true });
}

export async function down(queryInterface) {
  await queryInterface.removeConstraint('reviews', 'reviews_once');
  await queryInterface.removeColumn('reviews', 'stars');
}
