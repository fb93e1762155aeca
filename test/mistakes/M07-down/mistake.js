// `down` thinks that uniqueness goes with `unique: false`.

export async function up(queryInterface, Sequelize) {
  await queryInterface.changeColumn('users', 'email', {
    type: Sequelize.TEXT,
    allowNull: false,
    unique: true,
  });
}

export async function down(queryInterface, Sequelize) {
  await queryInterface.changeColumn('users', 'email', {
    type: Sequelize.TEXT,
    allowNull: false,
    unique: false,
  });
}
