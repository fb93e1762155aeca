module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query(
      'CREATE TABLE bookings_apart (id bigint PRIMARY KEY, during int4range NOT NULL, EXCLUDE USING gist (during WITH &&))',
    );
  },
  async down(queryInterface) {
    await queryInterface.dropTable('bookings_apart');
  },
};
