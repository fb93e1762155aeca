module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('orders', 'total_new', { type: Sequelize.BIGINT });
    await queryInterface.sequelize.query(`
      CREATE FUNCTION orders_total_new() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN NEW.total_new := NEW.total; RETURN NEW; END $$;
      CREATE TRIGGER orders_total_new BEFORE INSERT OR UPDATE ON orders
        FOR EACH ROW EXECUTE FUNCTION orders_total_new();
    `);
    await queryInterface.sequelize.query(
      'UPDATE orders SET total_new = total WHERE id IN (SELECT id FROM orders WHERE total_new IS NULL LIMIT 1000)',
    );
  },
  async down(queryInterface) {
    await queryInterface.sequelize.query('DROP FUNCTION orders_total_new CASCADE');
    await queryInterface.removeColumn('orders', 'total_new');
  },
};
