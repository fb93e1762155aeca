import { literal, type QueryInterface } from 'sequelize';

const name = 'users_lower_email_idx';

export default {
  async up(queryInterface: QueryInterface): Promise<void> {
    // A failed attempt leaves an invalid index under this name.
    await queryInterface.sequelize.query(`DROP INDEX CONCURRENTLY IF EXISTS ${name}`);
    await queryInterface.addIndex('users', {
      fields: [literal('lower(email)')],
      type: 'UNIQUE',
      concurrently: true,
      name,
    });
  },

  async down(queryInterface: QueryInterface): Promise<void> {
    await queryInterface.removeIndex('users', name, { concurrently: true });
  },
};
