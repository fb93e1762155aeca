/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query(`
      CREATE TABLE shops (id bigint PRIMARY KEY, city text, country text,
        CONSTRAINT shops_place FOREIGN KEY (country, city) REFERENCES places)`);
    await queryInterface.addIndex('shops', ['city', 'country', 'id'], { name: 'shops_city_country_id' });
  },

  async down(queryInterface) {
    await queryInterface.dropTable('shops');
  },
};
