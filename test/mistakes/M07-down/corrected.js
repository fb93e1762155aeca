// A constraint goes by its name.

export async function up(queryInterface, Sequelize) {
  await queryInterface.changeColumn('users', 'email', {
    type: Sequelize.TEXT,
    allowNull: false,
    unique: true,
  });
}

export async function down(queryInterface) {
  await queryInterface.removeConstraint('users', 'users_email_key');
}
