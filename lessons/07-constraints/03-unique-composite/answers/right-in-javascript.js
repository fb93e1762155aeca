'use strict';

module.exports = {
  async up(queryInterface) {
    const [reviews] = await queryInterface.sequelize.query('SELECT * FROM reviews ORDER BY id DESC');
    const seen = new Set();
    const older = reviews.filter(({ user_id, product_id }) => {
      const pair = `${user_id} ${product_id}`;
      if (user_id !== null && seen.has(pair)) return true;
      seen.add(pair);
      return false;
    });
    if (older.length > 0) {
      await queryInterface.bulkInsert('replaced_reviews', older);
      await queryInterface.bulkDelete('reviews', { id: older.map(({ id }) => id) });
    }
    const fields = ['user_id', 'product_id'];
    const name = 'reviews_user_product_key';
    await queryInterface.addIndex('reviews', { fields, name, type: 'UNIQUE', concurrently: true });
    await queryInterface.sequelize.query(`ALTER TABLE reviews ADD CONSTRAINT ${name} UNIQUE USING INDEX ${name}`);
  },

  async down(queryInterface) {
    const [older] = await queryInterface.sequelize.query('SELECT * FROM replaced_reviews');
    await queryInterface.removeConstraint('reviews', 'reviews_user_product_key');
    await queryInterface.bulkInsert('reviews', older);
    await queryInterface.bulkDelete('replaced_reviews', {});
  },
};
