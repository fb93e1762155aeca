'use strict';

// Smaller, and enough for @>. It does not know the operator ?, which asks for a key.
module.exports = {
  async up({ sequelize }) {
    await sequelize.query('CREATE INDEX CONCURRENTLY products_gin ON products USING gin (attributes jsonb_path_ops)');
  },

  async down({ sequelize }) {
    await sequelize.query('DROP INDEX CONCURRENTLY products_gin');
  },
};
