'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    const { sequelize } = queryInterface;
    await sequelize.transaction(async (transaction) => {
      const run = (sql) => sequelize.query(sql, { transaction });
      await run("SET LOCAL lock_timeout = '2s'");
      await run('ALTER TABLE reviews ADD user_id_big int8 DEFAULT 0 NOT NULL');
      // Behind the write instead of before it: one UPDATE more, and it must not set itself off again.
      await run(`CREATE FUNCTION copy_big() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          UPDATE reviews SET user_id_big = NEW.user_id WHERE id = NEW.id AND user_id_big <> NEW.user_id;
          RETURN NULL;
        END $$`);
      await run(`CREATE TRIGGER copy_big AFTER INSERT OR UPDATE OF user_id ON reviews
        FOR EACH ROW EXECUTE FUNCTION copy_big()`);
    });
    const [[{ last }]] = await sequelize.query('SELECT max(id)::integer AS last FROM reviews');
    for (let from = 1; from <= last; from += 500) {
      await queryInterface.bulkUpdate(
        'reviews',
        { user_id_big: sequelize.col('user_id') },
        { id: { [Sequelize.Op.between]: [from, from + 499] } },
      );
    }
    await queryInterface.addIndex('reviews', { fields: ['user_id_big'], concurrently: true });
  },

  async down(queryInterface) {
    await queryInterface.sequelize.query('DROP FUNCTION copy_big() CASCADE');
    await queryInterface.removeColumn('reviews', 'user_id_big');
  },
};
