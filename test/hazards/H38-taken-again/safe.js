module.exports = {
  async up(queryInterface) {
    let written;
    do {
      const [, result] = await queryInterface.sequelize.query(
        `UPDATE users SET lower_email = lower(email) WHERE id IN (
           SELECT id FROM users WHERE lower_email IS NULL AND email IS NOT NULL ORDER BY id LIMIT 2)`,
      );
      written = result.rowCount;
    } while (written === 2);
  },
  async down() {
    // The column stays as it is.
  },
};
