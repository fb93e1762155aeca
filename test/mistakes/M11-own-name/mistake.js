// `up` gives a name, `down` lets Sequelize guess one.

export async function up(queryInterface) {
  await queryInterface.addIndex('users', ['age'], { name: 'by_age' });
}

export async function down(queryInterface) {
  await queryInterface.removeIndex('users', ['age']);
}
