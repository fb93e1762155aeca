// Two checks, each over a table with rows.

export async function up(queryInterface, Sequelize) {
  await queryInterface.addConstraint('titles', {
    fields: ['late_fee'],
    type: 'check',
    name: 'titles_fee_not_negative',
    where: { late_fee: { [Sequelize.Op.gte]: 0 } },
  });
  await queryInterface.sequelize.query(`
    ALTER TABLE loans
    ADD CONSTRAINT loans_state_known
    CHECK (state IN ('out', 'back', 'lost'))
  `);
}

export async function down(queryInterface) {
  await queryInterface.removeConstraint('titles', 'titles_fee_not_negative');
  await queryInterface.removeConstraint('loans', 'loans_state_known');
}
