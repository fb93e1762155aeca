const db = require('../models');

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(_queryInterface) {
    await db.User.update({ name: 'Bo' }, { where: { id: 2 } });
  },

  async down() {},
};
