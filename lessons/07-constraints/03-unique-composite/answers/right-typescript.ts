import type { QueryInterface } from 'sequelize';

const constraint = 'reviews_user_product_key';

export default {
  async up(queryInterface: QueryInterface): Promise<void> {
    await queryInterface.sequelize.query(`
      WITH ranked AS (
        SELECT id, row_number() OVER (PARTITION BY user_id, product_id ORDER BY id DESC) AS place
        FROM reviews WHERE user_id IS NOT NULL
      ), older AS (
        DELETE FROM reviews WHERE id IN (SELECT id FROM ranked WHERE place > 1) RETURNING *
      )
      INSERT INTO replaced_reviews SELECT * FROM older
    `);
    await queryInterface.addIndex('reviews', ['user_id', 'product_id'], {
      name: constraint,
      unique: true,
      concurrently: true,
    });
    await queryInterface.sequelize.query(
      `ALTER TABLE reviews ADD CONSTRAINT ${constraint} UNIQUE USING INDEX ${constraint}`,
    );
  },

  async down(queryInterface: QueryInterface): Promise<void> {
    await queryInterface.removeConstraint('reviews', constraint);
    await queryInterface.sequelize.query(`
      INSERT INTO reviews (id, product_id, user_id, stars, body)
      SELECT id, product_id, user_id, stars, body FROM replaced_reviews
    `);
    await queryInterface.bulkDelete('replaced_reviews', {}, { truncate: true });
  },
};
