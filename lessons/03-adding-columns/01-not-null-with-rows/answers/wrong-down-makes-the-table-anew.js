// fails: down
'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('users', 'role', {
      type: Sequelize.TEXT,
      allowNull: false,
      defaultValue: 'customer',
    });
    await queryInterface.sequelize.query(
      `UPDATE users SET role = 'staff' WHERE email LIKE '%@shop.example'`,
    );
  },

  async down(queryInterface) {
    await queryInterface.sequelize.query(`
      CREATE TABLE users_before AS SELECT id, email, first_name, last_name, created_at FROM users;
      DROP TABLE users;
      ALTER TABLE users_before RENAME TO users;
      ALTER TABLE users
        ADD PRIMARY KEY (id),
        ALTER id ADD GENERATED ALWAYS AS IDENTITY,
        ALTER email SET NOT NULL,
        ADD UNIQUE (email),
        ALTER first_name SET NOT NULL,
        ALTER last_name SET NOT NULL,
        ALTER created_at SET NOT NULL,
        ALTER created_at SET DEFAULT now();
    `);
  },
};
