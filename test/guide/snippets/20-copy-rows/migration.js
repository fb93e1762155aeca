// Some rows go to a second table, which `down` empties.

export async function up(queryInterface) {
  await queryInterface.sequelize.query(`
    INSERT INTO member_pages (member_id, motto, picture, made_at)
    SELECT id, motto, picture, NOW()
    FROM members
    WHERE motto IS NOT NULL OR picture IS NOT NULL
  `);
}

export async function down(queryInterface) {
  await queryInterface.sequelize.query(`
    DELETE FROM member_pages
  `);
}
