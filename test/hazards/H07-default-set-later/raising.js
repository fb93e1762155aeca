/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('users', 'seen_at', {
      type: Sequelize.DATE,
      allowNull: false,
      defaultValue: Sequelize.fn('clock_timestamp'),
    });
    await queryInterface.sequelize.query('ALTER TABLE users ALTER COLUMN seen_at SET DEFAULT now()');
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('users', 'seen_at');
  },
};
