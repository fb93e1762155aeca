/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up({ sequelize }) {
    await sequelize.query(`
      ALTER TABLE users ALTER COLUMN name SET DEFAULT 'nobody';
      UPDATE users SET name = 'nobody' WHERE name IS NULL;
    `);
    await sequelize.query('ALTER TABLE users ADD COLUMN city text');
  },

  async down({ sequelize }) {
    await sequelize.query('ALTER TABLE users DROP COLUMN city');
    await sequelize.query('ALTER TABLE users ALTER COLUMN name DROP DEFAULT');
  },
};
