// With a default, Sequelize cuts its SQL at the wrong place.

export async function up(queryInterface, Sequelize) {
  await queryInterface.changeColumn('users', 'email', {
    type: Sequelize.TEXT,
    allowNull: false,
    defaultValue: '',
    unique: true,
  });
}

export async function down(queryInterface) {
  await queryInterface.removeConstraint('users', 'users_email_key');
}
