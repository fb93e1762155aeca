import type { QueryInterface } from 'sequelize';

export default {
  async up({ sequelize }: QueryInterface): Promise<void> {
    await sequelize.query(
      'DELETE FROM coupons c WHERE EXISTS (SELECT FROM coupons older WHERE older.code = c.code AND older.id < c.id)',
    );
    await sequelize.query('DROP INDEX CONCURRENTLY IF EXISTS coupons_by_code');
    await sequelize.query('CREATE UNIQUE INDEX CONCURRENTLY coupons_by_code ON coupons (code) INCLUDE (percent)');
    await sequelize.query('DROP INDEX CONCURRENTLY IF EXISTS coupons_code_unique');
  },

  async down(): Promise<void> {
    throw new Error('What was deleted is gone.');
  },
};
