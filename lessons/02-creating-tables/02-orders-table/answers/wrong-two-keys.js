// fails: protected
'use strict';

module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query(`
      CREATE TABLE orders (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        user_id bigint NOT NULL REFERENCES users ON DELETE CASCADE,
        total numeric(10, 2) NOT NULL,
        status text NOT NULL DEFAULT 'pending',
        placed_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP
      )
    `);
    await queryInterface.sequelize.query('ALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users');
    await queryInterface.sequelize.query('CREATE INDEX orders_of_user ON orders (user_id)');
  },

  async down(queryInterface) {
    await queryInterface.sequelize.query('DROP TABLE orders');
  },
};
