// It cannot be part of a transaction.

export async function up(queryInterface) {
  await queryInterface.sequelize.transaction(async (transaction) => {
    await queryInterface.addIndex('users', ['age'], { name: 'by_age', concurrently: true, transaction });
  });
}

export async function down(queryInterface) {
  await queryInterface.removeIndex('users', 'by_age');
}
