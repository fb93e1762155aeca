/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query(`COMMENT ON COLUMN users.legacy_id IS 'not used any more'`);
  },

  async down(queryInterface) {
    await queryInterface.sequelize.query('COMMENT ON COLUMN users.legacy_id IS NULL');
  },
};
