module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      let written;
      do {
        const [, result] = await queryInterface.sequelize.query(
          `UPDATE users SET role = 'member' WHERE id IN (
             SELECT id FROM users WHERE role <> 'member' LIMIT 2)`,
          { transaction },
        );
        written = result.rowCount;
      } while (written > 0);
    });
  },
  async down() {
    // The old values are not kept.
  },
};
