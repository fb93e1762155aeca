// A column is filled in batches, until one is not full.

export async function up(queryInterface) {
  const most = 1000;
  let filled = most;
  while (filled === most) {
    const [, result] = await queryInterface.sequelize.query(`
      UPDATE members
      SET card_folded = LOWER(card_number)
      WHERE id IN (
        SELECT id FROM members
        WHERE card_folded IS NULL
        LIMIT ${most}
      )
    `);
    filled = result.rowCount || 0;
  }
}

export async function down(queryInterface) {
  await queryInterface.sequelize.query(`
    UPDATE members SET card_folded = NULL
  `);
}
