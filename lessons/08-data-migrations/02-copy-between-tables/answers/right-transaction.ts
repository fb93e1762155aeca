import type { QueryInterface } from 'sequelize';

export async function up(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.sequelize.transaction(async (transaction) => {
    const { sequelize } = queryInterface;
    await sequelize.query('ALTER TABLE addresses ADD COLUMN origin text', { transaction });
    await sequelize.query(
      `INSERT INTO addresses (user_id, label, street, postcode, city, delivery, origin)
       SELECT u.id, 'home', u.street, u.postcode, u.city, u.delivery, 'users'
       FROM users u LEFT JOIN addresses a ON a.user_id = u.id AND a.label = 'home'
       WHERE u.street IS NOT NULL AND a.id IS NULL`,
      { transaction },
    );
  });
}

export async function down(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.bulkDelete('addresses', { origin: 'users' });
  await queryInterface.removeColumn('addresses', 'origin');
}
