// What looks like one of the mistakes and is another, or none that has a name, is told in general words.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lab } from '../../src/lab/lab.ts';
import { createNodeLab } from '../../src/lab/node/createNodeLab.ts';
import { checkSchema } from '../../src/model/check.ts';
import { parseContent } from '../../src/model/contentProblem.ts';
import type { Exercise } from '../../src/model/exercise.ts';
import { labExercise, migration } from '../lab/labExercise.ts';

const { signal } = new AbortController();

let lab: Lab;
beforeAll(async () => {
  lab = await createNodeLab();
}, 60_000);
afterAll(() => lab.close());

const users = "CREATE TABLE users (id integer PRIMARY KEY, email text NOT NULL DEFAULT '', age text);";

interface Other {
  readonly name: string;
  readonly before?: string;
  /** As in front matter; one task, called `own`. */
  readonly check: unknown;
  readonly up: string;
  readonly down?: string;
  /** The task that fails. */
  readonly fails: string;
  readonly says: RegExp;
}

const others: readonly Other[] = [
  {
    name: 'M01: nothing was done before the failure',
    check: { table: 'users' },
    up: "await queryInterface.addIndex('users', ['nothing']);",
    fails: 'up',
    says: /column "nothing" does not exist/u,
  },
  {
    name: 'M01: a transaction took everything back',
    check: { table: 'users' },
    up: `await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.addColumn('users', 'phone', Sequelize.TEXT, { transaction });
      await queryInterface.addIndex('users', ['nothing'], { transaction });
    });`,
    fails: 'up',
    says: /column "nothing" does not exist/u,
  },
  {
    name: 'M02: the table is still there, and its type with it',
    check: { table: 'staff' },
    up: "await queryInterface.createTable('staff', { role: Sequelize.ENUM('a') });",
    fails: 'down',
    says: /the table `staff` is there/u,
  },
  {
    name: 'M03: a value that the file does not list either',
    before: "CREATE TYPE enum_staff_role AS ENUM ('a'); CREATE TABLE staff (role enum_staff_role);",
    check: { enum: 'enum_staff_role', labels: ['a', 'b'] },
    up: "await queryInterface.changeColumn('staff', 'role', { type: Sequelize.ENUM('a') });",
    fails: 'own',
    says: /enum_staff_role/u,
  },
  {
    name: 'M05: NULL was allowed on purpose, and `down` forgot it',
    check: { column: 'users.email', notNull: false },
    up: "await queryInterface.changeColumn('users', 'email', { type: Sequelize.TEXT, allowNull: true, defaultValue: '' });",
    fails: 'down',
    says: /took? NULL|takes NULL/u,
  },
  {
    name: 'M05: NOT NULL was never there',
    check: { column: 'users.age', notNull: true },
    up: "await queryInterface.changeColumn('users', 'age', { type: Sequelize.STRING });",
    down: "await queryInterface.changeColumn('users', 'age', { type: Sequelize.TEXT });",
    fails: 'own',
    says: /takes NULL/u,
  },
  {
    name: 'M06: a TypeError of the learner’s own',
    check: { table: 'users' },
    up: `const given = undefined; given.toString();
    await queryInterface.changeColumn('users', 'age', { defaultValue: '' });`,
    fails: 'up',
    says: /TypeError/u,
  },
  {
    name: 'M07: nothing was said of uniqueness',
    before: `${users} ALTER TABLE users ADD UNIQUE (email);`,
    check: { absent: { constraint: { table: 'users', kind: 'unique' } } },
    up: "await queryInterface.changeColumn('users', 'email', { type: Sequelize.TEXT, allowNull: false, defaultValue: '' });",
    fails: 'own',
    says: /still there/u,
  },
  {
    name: 'M09: a value that cannot be read as a number',
    before: `${users} INSERT INTO users VALUES (1, '', 'old');`,
    check: { column: 'users.age', type: 'integer' },
    up: "await queryInterface.sequelize.query('ALTER TABLE users ALTER COLUMN age TYPE integer USING age::integer');",
    fails: 'up',
    says: /invalid input syntax for type integer: "old"/u,
  },
  {
    name: 'M11: `down` forgot the index',
    check: { index: { table: 'users', columns: ['age'] } },
    up: "await queryInterface.addIndex('users', ['age']);",
    down: "await queryInterface.sequelize.query('SELECT 1');",
    fails: 'down',
    says: /the index `users_age` of `users` is there/u,
  },
  {
    name: 'M12: neither an index nor a constraint has the name',
    check: { table: 'users' },
    up: "await queryInterface.removeConstraint('users', 'nothing');",
    fails: 'up',
    says: /constraint "nothing" of relation "users" does not exist/u,
  },
  {
    name: 'M15: another default than the one that was asked for',
    check: { column: 'users.age', default: "'18'" },
    up: "await queryInterface.changeColumn('users', 'age', { type: Sequelize.TEXT, defaultValue: '81' });",
    down: "await queryInterface.changeColumn('users', 'age', { type: Sequelize.TEXT });",
    fails: 'own',
    says: /should be `'18'`/u,
  },
  {
    name: 'M16: a date that is none',
    before: 'CREATE TABLE days (day date);',
    check: { table: 'days' },
    up: "await queryInterface.bulkInsert('days', [{ day: 'someday' }]);",
    fails: 'up',
    says: /invalid input syntax for type date/u,
  },
  {
    name: 'M17: NULL was written into the timestamp',
    before: 'CREATE TABLE posts (id integer, created_at timestamptz NOT NULL);',
    check: { table: 'posts' },
    up: "await queryInterface.bulkInsert('posts', [{ id: 1, created_at: null }]);",
    fails: 'up',
    says: /null value in column "created_at"/u,
  },
  {
    name: 'M18, M25: a table that never comes',
    check: { table: 'users' },
    up: "queryInterface.sequelize.query('SELECT 1'); await queryInterface.addIndex('posts', ['id']);",
    fails: 'up',
    says: /relation "posts" does not exist/u,
  },
  {
    name: 'M20: a transaction that nobody ends',
    check: { table: 'posts' },
    up: `const transaction = await queryInterface.sequelize.transaction();
    await queryInterface.createTable('posts', { id: Sequelize.INTEGER }, { transaction });`,
    fails: 'up',
    says: /left a transaction open/u,
  },
  {
    name: 'M25: a view is in the way',
    before: `${users} CREATE VIEW grown AS SELECT id FROM users;`,
    check: { absent: 'users' },
    up: "await queryInterface.dropTable('users');",
    fails: 'up',
    says: /cannot drop table users because other objects depend on it.*View grown/u,
  },
  {
    name: 'M25: there is no foreign key at all',
    before: `${users} CREATE TABLE posts (author integer);`,
    check: { constraint: { table: 'posts', kind: 'foreign key', columns: ['author'], onDelete: 'cascade' } },
    up: '',
    fails: 'own',
    says: /foreign key/u,
  },
  {
    name: 'a type that is spelt otherwise',
    check: { column: 'users.phone', type: 'text' },
    up: `await queryInterface.addColumn('users', 'phone', {
      type: Sequelize.Text,
    });`,
    fails: 'up',
    says: /`Sequelize.Text` is undefined; the type is called `Sequelize.TEXT`\./u,
  },
  {
    name: 'a type that is called and spelt otherwise',
    check: { column: 'users.phone', type: 'text' },
    up: `await queryInterface.addColumn('users', 'phone', Sequelize.TEXT);
    await queryInterface.addColumn('users', 'fax', Sequelize.String(20));`,
    fails: 'up',
    says: /`Sequelize.String` is undefined; the type is called `Sequelize.STRING`/u,
  },
  {
    name: 'M20: BEGIN without COMMIT',
    check: { column: 'users.phone', type: 'text' },
    up: `await queryInterface.sequelize.query('BEGIN');
    await queryInterface.sequelize.query('ALTER TABLE users ADD COLUMN phone text');`,
    fails: 'up',
    says: /left a transaction open: it was begun on line 3/u,
  },
  {
    name: 'a transaction that was rolled back',
    check: { column: 'users.phone', type: 'text' },
    up: `await queryInterface.sequelize.query('BEGIN');
    await queryInterface.sequelize.query('ALTER TABLE users ADD COLUMN phone text');
    await queryInterface.sequelize.query('ROLLBACK');`,
    fails: 'own',
    says: /no column `phone`\. The transaction was rolled back on line 5, so nothing of it stayed\.$/u,
  },
  {
    name: 'one text that ends with ROLLBACK',
    check: { column: 'users.phone', type: 'text' },
    up: `await queryInterface.sequelize.query('BEGIN; ALTER TABLE users ADD COLUMN phone text; ROLLBACK');`,
    fails: 'own',
    says: /What line 3 sent ends with ROLLBACK/u,
  },
  {
    name: 'an error that was swallowed in a transaction',
    check: { column: 'users.phone', type: 'text' },
    up: `await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.addColumn('users', 'phone', Sequelize.TEXT, { transaction });
      await queryInterface.sequelize.query('SELECT nothing', { transaction }).catch(() => undefined);
    });`,
    fails: 'own',
    says: /The transaction that began on line 3 was rolled back, so nothing of it stayed\. Before that Postgres had refused line 5: column "nothing" does not exist\.$/u,
  },
  {
    name: 'an error that was swallowed',
    check: { column: 'users.phone', type: 'text' },
    up: `await queryInterface.sequelize.query('ALTER TABLE users ADD COLUMN phone texxt').catch(() => undefined);`,
    fails: 'own',
    says: /Postgres refused line 3 \(type "texxt" does not exist\), and the file went on/u,
  },
  {
    name: 'M01: the connection was closed',
    check: { column: 'users.phone', type: 'text' },
    up: `await queryInterface.addColumn('users', 'phone', Sequelize.TEXT);
    await queryInterface.sequelize.close();`,
    fails: 'up',
    says: /^`up` closed the connection.*when all is done\.$/u,
  },
  {
    name: 'M01: the schema was dropped',
    check: { column: 'users.phone', type: 'text' },
    up: `await queryInterface.addColumn('users', 'phone', Sequelize.TEXT);
    await queryInterface.sequelize.query('DROP SCHEMA public CASCADE');`,
    fails: 'up',
    says: /The schema `public`, and `SequelizeMeta` in it, is gone, dropped on line 4\.$/u,
  },
  {
    name: 'a text that was thrown',
    check: { column: 'users.phone', type: 'text' },
    up: `throw 'oops';`,
    fails: 'up',
    says: /^`up` threw the text "oops", not an Error\.$/u,
  },
  {
    name: 'a message with its own stop',
    check: { column: 'users.phone', type: 'text' },
    up: `throw new Error('closed!');`,
    fails: 'up',
    says: /closed!$/u,
  },
  {
    name: 'the list of migrations is dropped',
    check: { column: 'users.phone', type: 'text' },
    up: `await queryInterface.addColumn('users', 'phone', Sequelize.TEXT);`,
    down: `await queryInterface.sequelize.query('DROP TABLE IF EXISTS "SequelizeMeta"');`,
    fails: 'down',
    says: /`users\.phone` is there and was not before\.$/u,
  },
  {
    name: 'a temporary table',
    check: { table: 'posts' },
    up: `await queryInterface.sequelize.query('CREATE TEMP TABLE posts (id integer)');`,
    fails: 'own',
    says: /There is no table `posts`\. The one that was made on line 3 is temporary/u,
  },
  {
    name: 'a key that Sequelize does not know',
    check: { column: 'users.phone', default: "''", notNull: true },
    up: `await queryInterface.addColumn('users', 'phone', {
      type: Sequelize.TEXT,
      default: '',
      required: true,
    });`,
    fails: 'own',
    says: /`default` on line 5 is no key that Sequelize knows; `defaultValue` is\. `required` on line 6 .*`allowNull: false` is\./u,
  },
  {
    name: 'an object of JSON as a text',
    check: { column: 'users.phone', default: "'{}'" },
    up: `await queryInterface.addColumn('users', 'phone', { type: Sequelize.JSONB, defaultValue: '{}' });`,
    fails: 'own',
    says: /A string is stored as a JSON string; give the object `\{\}` itself on line 3\./u,
  },
  {
    name: 'a statement that failed, with its line',
    check: { index: { table: 'users', columns: ['lower(email)'] } },
    up: "await queryInterface.addIndex('users', ['lower(email)']);",
    fails: 'up',
    says: /^`up` failed on line 3\. Postgres says: column "lower\(email\)" does not exist \(42703\)\.$/u,
  },
  {
    name: 'the driver’s own error thrown on, with the line of its statement',
    check: { table: 'posts' },
    up: `await queryInterface.sequelize.query('SELEC 1').catch((error) => {
      throw error.parent;
    });`,
    fails: 'up',
    says: /^`up` failed on line 3\. Postgres says: syntax error at or near "SELEC" \(42601\)\.$/u,
  },
  {
    name: 'a method that is called otherwise',
    before: 'CREATE TABLE notes (body jsonb);',
    check: { index: { table: 'notes', columns: ['body'], method: 'gin' } },
    up: "await queryInterface.addIndex('notes', ['body'], { method: 'gin' });",
    fails: 'own',
    says: /uses btree, not gin\. `method` on line 3 is no option that `addIndex` knows; `using` is\.$/u,
  },
  {
    name: 'CONCURRENTLY misspelt',
    check: { trace: 'users', blockingScan: false },
    up: "await queryInterface.addIndex('users', ['email'], { concurrent: true });",
    fails: 'own',
    says: /`concurrent` on line 3 is no option that `addIndex` knows; `concurrently` is\.$/u,
  },
];

function exerciseOf({ name, before = users, check: written }: Other): Exercise {
  const check = parseContent(checkSchema, written);
  if (!check.ok) throw new Error(`${name}: ${check.problems.map(({ message }) => message).join('; ')}`);
  return {
    ...labExercise(before),
    tasks: [{ id: 'own', says: 'own', saysHtml: 'own', check: check.value, hints: [] }],
  };
}

it('names the earlier migration that ran again, and no line of it', async () => {
  const applied = [
    {
      ...migration("await queryInterface.sequelize.query('CREATE TABLE posts (id integer)');"),
      name: '20230101000000-posts.js',
    },
  ];
  const other = { name: 'again', check: { column: 'users.phone' }, up: '', fails: 'again', says: /x/u };
  await lab.open({ ...exerciseOf(other), applied });
  const up = "await queryInterface.addColumn('users', 'phone', Sequelize.TEXT);";
  const down = `await queryInterface.removeColumn('users', 'phone');
    await queryInterface.sequelize.query('DELETE FROM "SequelizeMeta"');`;
  const { tasks } = await lab.check(migration(up, down), signal);
  const again = tasks.find(({ id }) => id === 'again');
  expect(again).toMatchObject({ status: 'fail', mistake: null, line: 7 });
  expect(again?.message).toMatch(
    /earlier migration `20230101000000-posts\.js` was run, and failed on its line 3\. Postgres says: relation "posts" already exists\. Since line 7/u,
  );
});

describe('no mistake is told for', () => {
  it.each(others)('$name', async (other) => {
    await lab.open(exerciseOf(other));
    const { tasks } = await lab.check(migration(other.up, other.down ?? ''), signal);
    expect(tasks.filter(({ mistake }) => mistake !== null)).toEqual([]);
    expect(tasks.find(({ id }) => id === other.fails)).toMatchObject({
      status: 'fail',
      message: expect.stringMatching(other.says),
    });
  });
});
