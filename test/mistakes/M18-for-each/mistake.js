// `forEach` waits for nobody.

export async function up(queryInterface, Sequelize) {
  ['a', 'b'].forEach(async (name) => {
    await queryInterface.addColumn('users', name, Sequelize.TEXT);
  });
}

export async function down(queryInterface) {
  await queryInterface.removeColumn('users', 'a');
  await queryInterface.removeColumn('users', 'b');
}
