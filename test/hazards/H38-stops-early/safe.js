module.exports = {
  async up(queryInterface, Sequelize) {
    let written;
    do {
      const [, count] = await queryInterface.sequelize.query(
        `UPDATE users SET lower_email = lower(email) WHERE id IN (
           SELECT id FROM users WHERE lower_email IS NULL AND email IS NOT NULL ORDER BY id LIMIT 2)`,
        { type: Sequelize.QueryTypes.UPDATE },
      );
      written = count;
    } while (written > 0);
  },
  async down() {
    // The column stays as it is.
  },
};
