'use strict';

module.exports = {
  async up(queryInterface) {
    const { sequelize } = queryInterface;
    await sequelize.query('CREATE INDEX orders_user_id ON orders (user_id)');
    await sequelize.query('CREATE INDEX orders_by_total ON orders (total)');
    await sequelize.query('CREATE UNIQUE INDEX orders_number ON orders (number)');
    await sequelize.query('CREATE INDEX orders_status_placed_at ON orders (status, placed_at)');
    await sequelize.query('CREATE INDEX orders_unsent ON orders (placed_at) WHERE (shipped_at IS NULL)');
  },

  async down(queryInterface) {
    await queryInterface.sequelize.query(`
      DROP INDEX orders_user_id, orders_by_total, orders_number, orders_status_placed_at, orders_unsent
    `);
  },
};
