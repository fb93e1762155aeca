module.exports = {
  async up(queryInterface) {
    let last = 0;
    for (;;) {
      const [batch] = await queryInterface.sequelize.query(
        `UPDATE users SET role = 'member' WHERE id IN (
           SELECT id FROM users WHERE id > :last ORDER BY id LIMIT 2)
         RETURNING id`,
        { replacements: { last } },
      );
      if (batch.length === 0) break;
      last = Math.max(...batch.map((row) => Number(row.id)));
    }
  },
  async down() {
    // The old values are not kept.
  },
};
