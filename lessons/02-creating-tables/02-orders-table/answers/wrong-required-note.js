// fails: enough
'use strict';

module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query(`
      CREATE TABLE orders (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        user_id bigint NOT NULL REFERENCES users,
        total numeric(10, 2) NOT NULL,
        note text NOT NULL,
        status text NOT NULL DEFAULT 'pending',
        placed_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP
      )
    `);
    await queryInterface.sequelize.query('CREATE INDEX orders_of_user ON orders (user_id)');
  },

  async down(queryInterface) {
    await queryInterface.sequelize.query('DROP TABLE orders');
  },
};
