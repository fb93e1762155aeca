'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    const { sequelize } = queryInterface;
    await sequelize.query('ALTER TABLE suppliers ALTER delivery_days DROP NOT NULL');
    await sequelize.query("UPDATE suppliers SET delivery_days = NULL WHERE delivery_days = ''");
    await sequelize.query('ALTER TABLE suppliers ALTER delivery_days DROP DEFAULT');
    await sequelize.query('ALTER TABLE suppliers ALTER delivery_days TYPE int USING delivery_days::int');
    await sequelize.query('ALTER TABLE suppliers ALTER delivery_days SET DEFAULT 14');
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.changeColumn('suppliers', 'delivery_days', { type: Sequelize.TEXT });
    await queryInterface.bulkUpdate('suppliers', { delivery_days: '' }, { delivery_days: null });
    await queryInterface.changeColumn('suppliers', 'delivery_days', {
      type: Sequelize.TEXT,
      allowNull: false,
      defaultValue: '14',
    });
  },
};
