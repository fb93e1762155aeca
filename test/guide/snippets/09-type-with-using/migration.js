// Text into numbers and back, with a rule of its own: two values have a number, all others share one.

export async function up(queryInterface) {
  await queryInterface.sequelize.query(`
    ALTER TABLE titles
    ALTER COLUMN shelf TYPE INTEGER
    USING CASE WHEN shelf = 'hall' THEN 1 WHEN shelf = 'attic' THEN 2 ELSE 0 END
  `);
}

export async function down(queryInterface) {
  await queryInterface.sequelize.query(`
    ALTER TABLE titles
    ALTER COLUMN shelf TYPE TEXT
    USING CASE WHEN shelf = 1 THEN 'hall' WHEN shelf = 2 THEN 'attic' ELSE 'elsewhere' END
  `);
}
