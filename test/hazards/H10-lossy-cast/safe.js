module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('orders', 'status_code', { type: Sequelize.INTEGER });
    await queryInterface.sequelize.query(
      "UPDATE orders SET status_code = CASE status WHEN 'open' THEN 0 WHEN 'paid' THEN 1 END WHERE id IN (SELECT id FROM orders LIMIT 1000)",
    );
  },
  async down(queryInterface) {
    await queryInterface.removeColumn('orders', 'status_code');
  },
};
