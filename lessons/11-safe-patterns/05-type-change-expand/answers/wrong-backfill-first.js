// fails: in-step
'use strict';

module.exports = {
  async up(queryInterface) {
    const { sequelize } = queryInterface;
    await sequelize.transaction(async (transaction) => {
      await sequelize.query("SET LOCAL lock_timeout = '2s'", { transaction });
      await sequelize.query(
        'ALTER TABLE reviews ADD COLUMN IF NOT EXISTS user_id_big bigint NOT NULL DEFAULT 0',
        { transaction },
      );
    });

    const [[{ last }]] = await sequelize.query('SELECT coalesce(max(id), 0)::integer AS last FROM reviews');
    for (let from = 0; from < last; from += 1000) {
      await sequelize.query(
        'UPDATE reviews SET user_id_big = user_id WHERE id > :from AND id <= :to AND user_id_big = 0',
        { replacements: { from, to: from + 1000 } },
      );
    }
    await sequelize.transaction(async (transaction) => {
      await sequelize.query("SET LOCAL lock_timeout = '2s'", { transaction });
      await sequelize.query(
        `CREATE OR REPLACE FUNCTION reviews_user_id_big() RETURNS trigger LANGUAGE plpgsql AS $$
         BEGIN
           NEW.user_id_big := NEW.user_id;
           RETURN NEW;
         END $$`,
        { transaction },
      );
      await sequelize.query(
        `CREATE OR REPLACE TRIGGER reviews_user_id_big BEFORE INSERT OR UPDATE ON reviews
         FOR EACH ROW EXECUTE FUNCTION reviews_user_id_big()`,
        { transaction },
      );
    });

    await sequelize.query(
      'CREATE INDEX CONCURRENTLY IF NOT EXISTS reviews_of_user_big ON reviews (user_id_big)',
    );
  },

  async down(queryInterface) {
    const { sequelize } = queryInterface;
    await sequelize.transaction(async (transaction) => {
      await sequelize.query("SET LOCAL lock_timeout = '2s'", { transaction });
      await sequelize.query('DROP TRIGGER reviews_user_id_big ON reviews', { transaction });
      await sequelize.query('DROP FUNCTION reviews_user_id_big()', { transaction });
      await sequelize.query('ALTER TABLE reviews DROP COLUMN user_id_big', { transaction });
    });
  },
};
