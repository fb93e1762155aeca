// A new table that refers to one with rows.

export async function up(queryInterface, Sequelize) {
  await queryInterface.createTable('loans', {
    id: { type: Sequelize.BIGINT, primaryKey: true, autoIncrement: true },
    member_id: {
      type: Sequelize.BIGINT,
      allowNull: false,
      references: { model: 'members', key: 'id' },
      onUpdate: 'CASCADE',
      onDelete: 'CASCADE',
    },
    state: { type: Sequelize.TEXT, allowNull: false, defaultValue: 'out' },
    deposit: { type: Sequelize.DECIMAL(8, 2), allowNull: false },
    lent_at: { type: Sequelize.DATE, allowNull: false, defaultValue: Sequelize.literal('NOW()') },
  });
  await queryInterface.addIndex('loans', ['member_id']);
  await queryInterface.addIndex('loans', ['state']);
  await queryInterface.addIndex('loans', ['lent_at']);
}

export async function down(queryInterface) {
  await queryInterface.dropTable('loans');
}
