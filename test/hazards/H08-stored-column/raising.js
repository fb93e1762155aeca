module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query(
      'ALTER TABLE orders ADD COLUMN tax integer GENERATED ALWAYS AS (total / 5) STORED',
    );
  },
  async down(queryInterface) {
    await queryInterface.removeColumn('orders', 'tax');
  },
};
