// Checks of the way that `up` took, in the real lab: what each kind is for passes, and what it warns of is told.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lab } from '../src/lab/lab.ts';
import { createNodeLab } from '../src/lab/node/createNodeLab.ts';
import { checkSchema } from '../src/model/check.ts';
import { parseContent } from '../src/model/contentProblem.ts';
import type { TaskVerdict } from '../src/model/verdict.ts';
import { labExercise, migration } from './lab/labExercise.ts';

const { signal } = new AbortController();

let lab: Lab;
beforeAll(async () => {
  lab = await createNodeLab();
}, 60_000);
afterAll(() => lab.close());

const users = `
  CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL, age text);
  INSERT INTO users SELECT n, 'u' || n, n FROM generate_series(1, 900) n;`;

const query = (sql: string, options = ''): string => `await queryInterface.sequelize.query(\`${sql}\`${options});`;

const batches = (options: string): string => `
    for (let done = 0; done < 900; done += 300) {
      await queryInterface.sequelize.query(
        'UPDATE users SET age = age WHERE id > ' + done + ' AND id <= ' + (done + 300)${options});
    }`;

const inTransaction = (body: string): string =>
  `await queryInterface.sequelize.transaction(async (transaction) => {\n${body}\n});`;

const addRole = "await queryInterface.addColumn('users', 'role', Sequelize.TEXT);";
const addRoleInside = "await queryInterface.addColumn('users', 'role', Sequelize.TEXT, { transaction });";
const fillRole = query("UPDATE users SET role = 'reader'");
const fillRoleInside = query("UPDATE users SET role = 'reader'", ', { transaction }');

interface Case {
  readonly check: unknown;
  readonly passes: Readonly<Record<string, string>>;
  /** Parts of what is said; the line is 4. */
  readonly fails: Readonly<Record<string, readonly [up: string, ...says: string[]]>>;
}

/** Every migration has one line that goes well before the one that breaks the check. */
const first = 'const one = 1;';

const cases: readonly Case[] = [
  {
    check: { trace: 'users', blockingScan: false },
    passes: {
      'a check that is validated later': [
        query('ALTER TABLE users ADD CONSTRAINT age_given CHECK (age IS NOT NULL) NOT VALID'),
        query('ALTER TABLE users VALIDATE CONSTRAINT age_given'),
        query('ALTER TABLE users ALTER age SET NOT NULL'),
        query('ALTER TABLE users DROP CONSTRAINT age_given'),
      ].join('\n'),
      'a new column with a default':
        "await queryInterface.addColumn('users', 'a', { type: 'text', defaultValue: 'x' });",
      'a backfill': query("UPDATE users SET age = '1'"),
      'an index built beside the traffic': "await queryInterface.addIndex('users', ['age'], { concurrently: true });",
    },
    fails: {
      'a column that becomes required': [
        "await queryInterface.changeColumn('users', 'age', { type: 'text', allowNull: false });",
        'reads all the rows of `users` while ACCESS EXCLUSIVE is held on it: reads and writes wait',
      ],
      'an index': [
        "await queryInterface.addIndex('users', ['age']);",
        'builds an index on `users` while SHARE is held on it: writes wait',
      ],
      'another type': [query('ALTER TABLE users ALTER age TYPE integer USING age::integer'), 'rewrites `users` while'],
    },
  },
  {
    check: { trace: 'users', blocks: 'none' },
    passes: {
      'an index built beside the traffic': "await queryInterface.addIndex('users', ['age'], { concurrently: true });",
      'a table of its own': "await queryInterface.createTable('notes', { id: Sequelize.INTEGER });",
      'a backfill': query("UPDATE users SET age = '1'"),
    },
    fails: {
      'a table that refers to it': [
        "await queryInterface.createTable('notes', { user_id: { type: Sequelize.BIGINT, references: { model: 'users', key: 'id' } } });",
        'holds the lock SHARE ROW EXCLUSIVE on `users`, so that writes wait',
      ],
      'a new column': [addRole, 'ACCESS EXCLUSIVE on `users`, so that reads and writes wait'],
    },
  },
  {
    check: { trace: 'users', lockAtMost: 'ShareUpdateExclusiveLock', concurrently: true },
    passes: { 'an index with the option': "await queryInterface.addIndex('users', ['age'], { concurrently: true });" },
    fails: {
      'an index without it': [
        "await queryInterface.addIndex('users', ['age']);",
        'needs the lock SHARE on `users`',
        'SHARE UPDATE EXCLUSIVE is the strongest allowed here',
        'builds `users_age` on `users` without CONCURRENTLY',
      ],
    },
  },
  {
    check: { trace: 'users', rewrite: false },
    passes: { 'a wider text': query('ALTER TABLE users ALTER age TYPE varchar') },
    fails: {
      'a default that is another for each row': [
        query('ALTER TABLE users ADD COLUMN token uuid DEFAULT gen_random_uuid()'),
        'rewrites `users`',
      ],
    },
  },
  {
    check: { trace: 'users', rowsAtMost: 300 },
    passes: { batches: batches(''), 'batches in one transaction': inTransaction(batches(', { transaction }')) },
    fails: {
      'all rows at once': [query("UPDATE users SET age = '1'"), 'changes 900 rows of `users` in one statement'],
    },
  },
  {
    check: { trace: 'users', rowsHeldAtMost: 300 },
    passes: { batches: batches('') },
    fails: {
      'two batches in one transaction': [
        `await queryInterface.sequelize.transaction(async (transaction) => { await queryInterface.sequelize.query('UPDATE users SET age = age WHERE id <= 300', { transaction }); await queryInterface.sequelize.query('UPDATE users SET age = age WHERE id BETWEEN 301 AND 600', { transaction }); });`,
        'and has changed 300 already: they stay locked until it ends',
      ],
    },
  },
  {
    check: { trace: 'users', transaction: true },
    passes: { 'one transaction': inTransaction(`${addRoleInside}\n${fillRoleInside}`) },
    fails: { none: [addRole, 'changes `users` outside of a transaction'] },
  },
  {
    check: { trace: 'users', transaction: false },
    passes: { none: `${addRole}\n${fillRole}` },
    fails: {
      'one transaction': [
        `await queryInterface.sequelize.transaction(async (transaction) => { ${addRoleInside} });`,
        'changes `users` in a transaction',
      ],
    },
  },
  {
    check: { trace: 'users', lockTimeout: true },
    passes: {
      'a limit for the session': `${query("SET lock_timeout = '2s'")}\n${addRole}`,
      'a limit for the transaction': inTransaction(
        `${query("SET LOCAL lock_timeout = '2s'", ', { transaction }')}\n${addRoleInside}`,
      ),
    },
    fails: { 'no limit': [addRole, 'asks for ACCESS EXCLUSIVE on `users` without a `lock_timeout`'] },
  },
];

async function judgeUp(check: unknown, up: string): Promise<readonly TaskVerdict[]> {
  const parsed = parseContent(checkSchema, check);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('; '));
  const task = { id: 'own', says: 'Do it', saysHtml: 'Do it', check: parsed.value, hints: ['A nudge'] };
  await lab.open({ ...labExercise(users), tasks: [task] });
  const { tasks, error } = await lab.check(migration(`${first}\n    ${up}`), signal);
  expect(error).toBeNull();
  return tasks.filter(({ id }) => id === 'own' || id === 'up');
}

describe.each(cases)('$check', ({ check, passes, fails }) => {
  it.each(Object.entries(passes))('passes with %s', async (_name, up) => {
    expect(await judgeUp(check, up)).toMatchObject([{ status: 'pass' }, { status: 'pass' }]);
  });

  it.each(Object.entries(fails))('tells of %s', async (_name, [up, ...says]) => {
    const [ran, own] = await judgeUp(check, up);
    expect(ran).toMatchObject({ status: 'pass' });
    expect(own).toMatchObject({ status: 'fail', line: 4 });
    for (const part of says) expect(own?.message).toContain(part);
  });
});

describe('a crash', () => {
  it.each([
    ['no-half', inTransaction(`${addRoleInside}\n${fillRoleInside}`)],
    ['recovers', [query('ALTER TABLE users ADD COLUMN IF NOT EXISTS role text'), fillRole].join('\n')],
    ['no-half', addRole],
  ])('%s passes', async (crash, up) => {
    expect(await judgeUp({ crash }, up)).toMatchObject([{ status: 'pass' }, { status: 'pass' }]);
  });

  it.each(['no-half', 'recovers'])('%s tells what two steps leave', async (crash) => {
    const [, own] = await judgeUp({ crash }, `${addRole}\n    ${fillRole}`);
    expect(own).toMatchObject({ status: 'fail', line: 4 });
    expect(own?.message).toMatch(/^When the process dies after line 4, half of the migration stays: .*`users\.role`/u);
    expect(own?.message).toContain('A second `up` then fails: column "role" of relation "users" already exists.');
  });
});
