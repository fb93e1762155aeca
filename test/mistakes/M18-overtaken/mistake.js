// A call is overtaken by the next one, and nobody fails.

export async function up(queryInterface) {
  const rename = async () => {
    await new Promise((done) => setTimeout(done, 100));
    await queryInterface.renameColumn('users', 'age', 'years');
  };
  rename();
  await queryInterface.sequelize.query('ALTER TABLE users ADD COLUMN IF NOT EXISTS age integer');
  await new Promise((done) => setTimeout(done, 1000));
}

export async function down(queryInterface) {
  await queryInterface.removeColumn('users', 'age');
  await queryInterface.renameColumn('users', 'years', 'age');
}
