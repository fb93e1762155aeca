// Both phases in one file: the second assignment is the one that counts.

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('members', 'whole_name', { type: Sequelize.TEXT, allowNull: true });
    await queryInterface.sequelize.query(`
      UPDATE members SET whole_name = name WHERE whole_name IS NULL
    `);
  },

  async down(queryInterface) {
    await queryInterface.removeColumn('members', 'whole_name');
  },
};

module.exports = {
  async up(queryInterface) {
    await queryInterface.removeColumn('members', 'name');
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.addColumn('members', 'name', { type: Sequelize.TEXT, allowNull: true });
    await queryInterface.sequelize.query(`
      UPDATE members SET name = whole_name
    `);
  },
};
