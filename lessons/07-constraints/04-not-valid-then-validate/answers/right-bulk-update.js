'use strict';

const constraint = 'order_items_quantity_positive';

module.exports = {
  async up(queryInterface, Sequelize) {
    const { Op, col, literal } = Sequelize;
    await queryInterface.bulkUpdate(
      'order_items',
      { quantity_was: col('quantity'), quantity: literal('abs(quantity)') },
      { quantity: { [Op.lte]: 0 } },
    );
    await queryInterface.sequelize.query(`ALTER TABLE order_items VALIDATE CONSTRAINT ${constraint}`);
  },

  async down(queryInterface, Sequelize) {
    const { Op, col } = Sequelize;
    await queryInterface.removeConstraint('order_items', constraint);
    const saved = { quantity_was: { [Op.ne]: null } };
    await queryInterface.bulkUpdate('order_items', { quantity: col('quantity_was') }, saved);
    await queryInterface.bulkUpdate('order_items', { quantity_was: null }, {});
    await queryInterface.sequelize.query(
      `ALTER TABLE order_items ADD CONSTRAINT ${constraint} CHECK (quantity > 0) NOT VALID`,
    );
  },
};
