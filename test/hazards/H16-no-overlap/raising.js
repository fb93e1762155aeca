module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query(
      'ALTER TABLE bookings ADD CONSTRAINT bookings_apart EXCLUDE USING gist (during WITH &&)',
    );
  },
  async down(queryInterface) {
    await queryInterface.removeConstraint('bookings', 'bookings_apart');
  },
};
