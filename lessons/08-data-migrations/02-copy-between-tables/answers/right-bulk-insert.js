'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.addColumn(
        'addresses',
        'is_copy',
        { type: Sequelize.BOOLEAN, allowNull: false, defaultValue: false },
        { transaction },
      );
      const [users] = await queryInterface.sequelize.query('SELECT * FROM users WHERE street IS NOT NULL', { transaction });
      const rows = users.map(({ id, street, postcode, city, delivery }) => ({
        user_id: id,
        label: 'home',
        street,
        postcode,
        city,
        delivery: JSON.stringify(delivery),
        is_copy: true,
      }));
      await queryInterface.bulkInsert('addresses', rows, { transaction, ignoreDuplicates: true });
    });
  },

  async down(queryInterface) {
    await queryInterface.bulkDelete('addresses', { is_copy: true });
    await queryInterface.removeColumn('addresses', 'is_copy');
  },
};
