// How mutants are made: each is one change of a migration, with its line and in words.

import { describe, expect, it } from 'vitest';
import { makeMutants } from '../src/cli/mutants/makeMutants.ts';
import { readTree } from '../src/cli/mutants/sourceTree.ts';

const inUp = (code: string): string => `module.exports = {
  async up(queryInterface, Sequelize) {
    ${code}
  },
  async down() {},
};`;

/** What became of the code, each with what is said of it. */
function mutantsOf(code: string): readonly (readonly [string, string])[] {
  const [head = '', tail = ''] = inUp('§').split('§');
  return makeMutants(inUp(code))
    .filter(({ text }) => text.startsWith(head) && text.endsWith(tail))
    .map(({ text, what }) => [text.slice(head.length, text.length - tail.length), what]);
}

const codes = (code: string): readonly string[] => mutantsOf(code).map(([mutant]) => mutant);
const inSql = (sql: string): readonly string[] =>
  codes(`q(\`${sql}\`)`).flatMap((code) => /^q\(`([\s\S]*)`\)$/u.exec(code)?.[1] ?? []);

describe('a mutant', () => {
  it('says its line and what was done', () => {
    const mutants = makeMutants(inUp("await a();\n    await b('x');"));
    expect(mutants.map(({ line, what }) => `${line} ${what}`)).toEqual([
      '2 `up` emptied',
      '3 `await a();` dropped',
      "3 `await b('x');` moved before `await a();`",
      '3 `await` dropped before `a()`',
      "4 `await b('x');` dropped",
      "4 `await` dropped before `b('x')`",
      "4 `'x'` became `'xx'`",
    ]);
  });

  it('is never the original, never twice the same, and always parses', () => {
    const text = inUp("await queryInterface.addIndex('users', ['a', 'a'], { unique: true, fields: [1, 2] });");
    const texts = makeMutants(text).map((mutant) => mutant.text);
    expect(texts).not.toContain(text);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.every((each) => readTree(each) !== null)).toBe(true);
  });

  it('is not made of a text that is no JavaScript', () => expect(makeMutants('module.exports = {')).toEqual([]));

  it('is made of an ES module and of functions of any form', () => {
    const whats = (text: string) => makeMutants(text).map(({ what }) => what);
    expect(whats('export async function up(q) { await q.a(); }')).toContain('`up` emptied');
    expect(whats('module.exports = { up: (q) => q.a(), down: async function (q) { await q.b(); } };')).toEqual([
      '`up` emptied',
      '`down` emptied',
      '`await q.b();` dropped',
      '`await` dropped before `q.b()`',
    ]);
  });
});

describe('the families', () => {
  it.each([
    ['a property dropped', 'a({ type: T, unique: true })', ['a({ unique: true })', 'a({ type: T,  })']],
    ['a shorthand dropped', 'a({ transaction })', ['a({  })']],
    ['a name of a column', 'a({ email: { type: T } })', ['a({ emailx: { type: T } })']],
    ['a flag', 'a({ allowNull: false })', ['a({ allowNull: true })']],
    ['a number', 'a(9)', ['a(10)']],
    ['a text', `a("x")`, ['a("xx")']],
    ['a type', 'a(Sequelize.TEXT)', ['a(Sequelize.STRING)']],
    ['a type with a length', 'a(Sequelize.STRING(20))', ['a(Sequelize.TEXT(20))', 'a(Sequelize.STRING(21))']],
    [
      'an enum',
      "a(Sequelize.ENUM('x', 'y'))",
      ['a(Sequelize.TEXT)', "a(Sequelize.ENUM('y'))", "a(Sequelize.ENUM('y', 'x'))"],
    ],
    ['an action', "a('CASCADE')", ["a('SET NULL')", "a('RESTRICT')"]],
    ['a list', "a(['x', 'y'])", ["a(['y'])", "a(['x'])", "a(['y', 'x'])"]],
  ])('%s', (_name, code, expected) => expect(codes(code)).toEqual(expect.arrayContaining(expected)));

  it('keep declarations, which the rest of the code stands on', () =>
    expect(codes("const t = 'x'; await a(t);")).not.toContain(' await a(t);'));

  it('leave the names of modules and directives alone', () => {
    expect(makeMutants("'use strict';\nconst { fn } = require('sequelize');")).toEqual([]);
  });
});

describe('SQL', () => {
  it.each([
    ['WHERE', 'UPDATE t SET a = 1 WHERE b IN (SELECT 1 WHERE c) RETURNING a', 'UPDATE t SET a = 1  RETURNING a'],
    ['a condition', 'SELECT 1 FROM t WHERE a AND b IS NULL', 'SELECT 1 FROM t WHERE a '],
    ['NOT NULL', 'ALTER TABLE t ADD c int NOT NULL', 'ALTER TABLE t ADD c int '],
    ['DEFAULT', "ALTER TABLE t ADD c text DEFAULT 'a b' NOT NULL", 'ALTER TABLE t ADD c text  NOT NULL'],
    [
      'a default that is called',
      'ALTER TABLE t ADD c date DEFAULT now(), ADD d int',
      'ALTER TABLE t ADD c date , ADD d int',
    ],
    ['ON DELETE', 'ALTER TABLE t ADD REFERENCES u (id) ON DELETE SET NULL', 'ALTER TABLE t ADD REFERENCES u (id) '],
    ['REFERENCES', 'CREATE TABLE t (a int REFERENCES u (id))', 'CREATE TABLE t (a int )'],
    ['CHECK', 'CREATE TABLE t (a int CHECK (a > (0)), b int)', 'CREATE TABLE t (a int , b int)'],
    ['CONCURRENTLY', 'CREATE INDEX CONCURRENTLY i ON t (a)', 'CREATE INDEX  i ON t (a)'],
    ['UNIQUE', 'CREATE UNIQUE INDEX i ON t (a)', 'CREATE  INDEX i ON t (a)'],
    ['USING', 'ALTER TABLE t ALTER a TYPE int USING a::int', 'ALTER TABLE t ALTER a TYPE int '],
    ['one of several statements', 'DROP TABLE a; DROP TABLE b', 'DROP TABLE a;'],
    ['a function', 'UPDATE t SET a = lower(b)', 'UPDATE t SET a = (b)'],
  ])('forgets %s', (_name, sql, expected) => expect(inSql(sql)).toContain(expected));

  it.each([
    ['a text', "SELECT 'it', 'b'", "SELECT 'itx', 'b'"],
    ['a number', 'SELECT 1 FROM t2 LIMIT 10', 'SELECT 1 FROM t2 LIMIT 11'],
    ['a table', 'DROP TABLE IF EXISTS users', 'DROP TABLE IF EXISTS usersx'],
    ['a quoted table', 'DROP TABLE "users"', 'DROP TABLE "usersx"'],
    ['a column', 'ALTER TABLE t DROP COLUMN a', 'ALTER TABLE t DROP COLUMN ax'],
    ['a type', 'ALTER TABLE t ADD a bigint', 'ALTER TABLE t ADD a integer'],
    ['a comparison', 'DELETE FROM t WHERE a < 1', 'DELETE FROM t WHERE a <= 1'],
    ['an action', 'DROP TYPE t CASCADE', 'DROP TYPE t RESTRICT'],
    ['IS NULL', 'DELETE FROM t WHERE a IS NULL', 'DELETE FROM t WHERE a IS NOT NULL'],
  ])('has another value for %s', (_name, sql, expected) => expect(inSql(sql)).toContain(expected));

  it('is found around what is put in, and in a plain text', () => {
    const hole = '$'.concat('{t}');
    expect(codes(`q(\`DROP TABLE ${hole} CASCADE\`)`)).toContain(`q(\`DROP TABLE ${hole} \`)`);
    expect(codes("q('DROP TABLE users')")).toContain("q('DROP TABLE usersx')");
  });
});
