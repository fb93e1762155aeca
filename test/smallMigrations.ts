// As many small migrations as are wanted: a table, a column, an index, in turn, as a project gathers them over the years.

import type { SourceFile } from '../src/model/sourceFile.ts';

const file = (at: number, what: string, up: string, down: string): SourceFile => ({
  name: `${20240101000000 + at}-${what}.js`,
  text: `'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    ${up}
  },

  async down(queryInterface) {
    ${down}
  },
};
`,
});

const kinds: readonly ((at: number) => SourceFile)[] = [
  (at) =>
    file(
      at,
      `create-t${at}`,
      `await queryInterface.createTable('t${at}', {
      id: { type: Sequelize.BIGINT, primaryKey: true, autoIncrement: true },
      name: { type: Sequelize.TEXT, allowNull: false },
      createdAt: { type: Sequelize.DATE, allowNull: false, defaultValue: Sequelize.fn('now') },
    });`,
      `await queryInterface.dropTable('t${at}');`,
    ),
  (at) =>
    file(
      at,
      'add-email',
      `await queryInterface.addColumn('t${at - 1}', 'email', { type: Sequelize.TEXT });`,
      `await queryInterface.removeColumn('t${at - 1}', 'email');`,
    ),
  (at) =>
    file(
      at,
      'add-index',
      `await queryInterface.addIndex('t${at - 2}', ['email'], { name: 't${at - 2}_email' });`,
      `await queryInterface.removeIndex('t${at - 2}', 't${at - 2}_email');`,
    ),
];

export function smallMigrations(count: number): readonly SourceFile[] {
  return Array.from({ length: count }, (_, at) => kinds[at % kinds.length]?.(at) ?? file(at, 'empty', '', ''));
}
