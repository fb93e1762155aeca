// The two are unique together.

export async function up(queryInterface, Sequelize) {
  await queryInterface.addColumn('reviews', 'stars', Sequelize.INTEGER);
  await queryInterface.addConstraint('reviews', {
    fields: ['product', 'author'],
    type: 'unique',
    name: 'reviews_once',
  });
}

export async function down(queryInterface) {
  await queryInterface.removeConstraint('reviews', 'reviews_once');
  await queryInterface.removeColumn('reviews', 'stars');
}
