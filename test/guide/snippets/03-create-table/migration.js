// A table whose unique column gets a second unique index.

export async function up(queryInterface, Sequelize) {
  await queryInterface.createTable('members', {
    id: { type: Sequelize.BIGINT, primaryKey: true, autoIncrement: true },
    card_number: { type: Sequelize.TEXT, allowNull: false, unique: true },
    family_name: { type: Sequelize.TEXT, allowNull: false },
    level: { type: Sequelize.TEXT, allowNull: false, defaultValue: 'reader' },
    settings: { type: Sequelize.JSONB, allowNull: false, defaultValue: {} },
    joined_at: { type: Sequelize.DATE, allowNull: false, defaultValue: Sequelize.literal('NOW()') },
  });
  await queryInterface.addIndex('members', ['card_number'], { unique: true });
  await queryInterface.addIndex('members', ['level']);
  await queryInterface.addIndex('members', ['joined_at']);
}

export async function down(queryInterface) {
  await queryInterface.dropTable('members');
}
