// An enum type, and a required column of it.

export async function up(queryInterface) {
  await queryInterface.sequelize.query(`
    CREATE TYPE loan_state AS ENUM ('out', 'overdue', 'back', 'lost')
  `);
  await queryInterface.addColumn('loans', 'state_enum', {
    type: 'loan_state',
    allowNull: false,
    defaultValue: 'out',
  });
}

export async function down(queryInterface) {
  await queryInterface.removeColumn('loans', 'state_enum');
  await queryInterface.sequelize.query(`
    DROP TYPE IF EXISTS loan_state
  `);
}
