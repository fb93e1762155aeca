'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    const { sequelize } = queryInterface;
    await sequelize.transaction(async (transaction) => {
      await sequelize.query("SET LOCAL lock_timeout = '1s'", { transaction });
      await queryInterface.addColumn(
        'reviews',
        'user_id_big',
        { type: Sequelize.BIGINT, allowNull: false, defaultValue: -1 },
        { transaction },
      );
      await sequelize.query(
        `CREATE FUNCTION copy_user_id() RETURNS trigger AS $$ BEGIN NEW.user_id_big = NEW.user_id; RETURN NEW; END $$
         LANGUAGE plpgsql`,
        { transaction },
      );
      // Two triggers: of the updates only those that name the column.
      await sequelize.query(
        'CREATE TRIGGER copy_on_insert BEFORE INSERT ON reviews FOR EACH ROW EXECUTE FUNCTION copy_user_id()',
        { transaction },
      );
      await sequelize.query(
        `CREATE TRIGGER copy_on_update BEFORE UPDATE OF user_id ON reviews
         FOR EACH ROW EXECUTE FUNCTION copy_user_id()`,
        { transaction },
      );
    });
    let changed;
    do {
      const [, result] = await sequelize.query(
        `UPDATE reviews SET user_id_big = user_id
         WHERE id IN (SELECT id FROM reviews WHERE user_id_big = -1 LIMIT 1000)`,
      );
      changed = result.rowCount;
    } while (changed > 0);
    await queryInterface.addIndex('reviews', ['user_id_big'], { name: 'reviews_user_big', concurrently: true });
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('reviews', 'user_id_big');
    await queryInterface.sequelize.query('DROP FUNCTION copy_user_id() CASCADE');
  },
};
