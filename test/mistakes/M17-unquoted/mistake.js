// Without quotes every name is read in lower case.

export async function up(queryInterface) {
  await queryInterface.sequelize.query('ALTER TABLE UserThings ADD COLUMN name text');
}

export async function down(queryInterface) {
  await queryInterface.removeColumn('UserThings', 'name');
}
