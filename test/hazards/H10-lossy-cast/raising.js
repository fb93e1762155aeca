module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query(
      "ALTER TABLE orders ALTER COLUMN status TYPE integer USING CASE status WHEN 'open' THEN 0 WHEN 'paid' THEN 1 ELSE -1 END",
    );
  },
  async down(queryInterface) {
    await queryInterface.sequelize.query(
      "ALTER TABLE orders ALTER COLUMN status TYPE text USING CASE status WHEN 0 THEN 'open' WHEN 1 THEN 'paid' ELSE 'unknown' END",
    );
  },
};
