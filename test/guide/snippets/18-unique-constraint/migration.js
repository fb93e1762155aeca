// A unique constraint over two columns of a table with rows.

export async function up(queryInterface) {
  await queryInterface.addConstraint('loan_items', {
    fields: ['loan_id', 'title_id'],
    type: 'unique',
    name: 'loan_items_title_once',
  });
}

export async function down(queryInterface) {
  await queryInterface.removeConstraint('loan_items', 'loan_items_title_once');
}
