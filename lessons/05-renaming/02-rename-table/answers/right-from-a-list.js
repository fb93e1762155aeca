'use strict';

const constraints = ['pkey', 'product_id_fkey', 'stars_check'];

async function rename(queryInterface, from, to, transaction) {
  await queryInterface.renameTable(from, to, { transaction });
  for (const name of constraints) {
    await queryInterface.sequelize.query(
      `ALTER TABLE "${to}" RENAME CONSTRAINT "${from}_${name}" TO "${to}_${name}"`,
      { transaction },
    );
  }
  await queryInterface.sequelize.query(`ALTER TABLE ${from}_id_seq RENAME TO ${to}_id_seq`, { transaction });
  await queryInterface.sequelize.query(`ALTER TABLE ${from}_product_id RENAME TO ${to}_product_id`, { transaction });
}

module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await rename(queryInterface, 'feedback', 'reviews', transaction);
      await queryInterface.sequelize.query(
        'CREATE VIEW feedback WITH (security_invoker) AS SELECT id, product_id, user_id, stars, body FROM reviews',
        { transaction },
      );
    });
  },

  async down(queryInterface) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.sequelize.query('DROP VIEW feedback', { transaction });
      await rename(queryInterface, 'reviews', 'feedback', transaction);
    });
  },
};
