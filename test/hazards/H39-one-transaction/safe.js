module.exports = {
  async up(queryInterface) {
    let written;
    do {
      const [, result] = await queryInterface.sequelize.query(
        `UPDATE users SET role = 'member' WHERE id IN (
           SELECT id FROM users WHERE role <> 'member' LIMIT 2)`,
      );
      written = result.rowCount;
    } while (written > 0);
  },
  async down() {
    // The old values are not kept.
  },
};
