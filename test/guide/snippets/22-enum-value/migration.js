// One more value for an enum type, which `down` leaves there.

export async function up(queryInterface) {
  await queryInterface.sequelize.query(`
    ALTER TYPE loan_state ADD VALUE IF NOT EXISTS 'reserved'
  `);
}

export async function down() {
  console.log('The value stays.');
}
