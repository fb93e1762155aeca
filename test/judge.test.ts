// The judge says of each task whether it is done, and why not, from what was observed alone.

import { describe, expect, it } from 'vitest';
import { judge } from '../src/judge/judge.ts';
import type { Evidence } from '../src/model/evidence.ts';
import type { Exercise } from '../src/model/exercise.ts';
import { emptySchema } from '../src/model/schema.ts';
import type { TaskVerdict } from '../src/model/verdict.ts';
import {
  brokenUp,
  column,
  done,
  evidence,
  exerciseWith,
  fault,
  index,
  nothingBefore,
  pgError,
  schemaOf,
  statement,
  step,
  table,
} from './judgeEvidence.ts';

const users = schemaOf(table('users', [column('id', 'bigint')]));
const exercise = exerciseWith({ table: { table: 'users' } });

function taskOf(exercise: Exercise, evidence: Evidence, id: string): TaskVerdict {
  const task = judge(exercise, evidence).tasks.find((each) => each.id === id);
  if (task === undefined) throw new Error(`no task ${id}`);
  return task;
}

const statuses = (exercise: Exercise, evidence: Evidence): Record<string, string> =>
  Object.fromEntries(judge(exercise, evidence).tasks.map(({ id, status }) => [id, status]));

describe('a right answer', () => {
  it('passes every task, the reserved ones around its own', () => {
    const verdict = judge(exercise, evidence(users));
    expect(verdict.status).toBe('pass');
    expect(verdict.tasks.map(({ id }) => id)).toEqual(['up', 'table', 'down', 'rows', 'again']);
    expect(verdict.tasks.every(({ message, hint }) => message === null && hint === null)).toBe(true);
  });

  it('tells of the round trip', () => {
    expect(judge(exercise, evidence(users)).roundTrip).toEqual({
      up: 'ok',
      down: 'ok',
      restored: true,
      differences: [],
      rowsLost: [],
      upAgain: 'ok',
    });
  });

  it('keeps the statements of all three steps in order', () => {
    const verdict = judge(exercise, {
      ...nothingBefore,
      up: step('up', users, done, [statement('up', 3, 'CREATE TABLE users ()')]),
      down: step('down', emptySchema, done, [statement('down', 7, 'DROP TABLE users')]),
      upAgain: step('up-again', users, done, [statement('up-again', 3, 'CREATE TABLE users ()')]),
    });
    expect(verdict.statements.map(({ run }) => run)).toEqual(['up', 'down', 'up-again']);
  });
});

describe('a task that is not done', () => {
  it('fails alone, with its first hint', () => {
    const both = exerciseWith({ table: { table: 'users' }, orders: { table: 'orders' } });
    expect(statuses(both, evidence(users))).toEqual({
      up: 'pass',
      table: 'pass',
      orders: 'fail',
      down: 'pass',
      rows: 'pass',
      again: 'pass',
    });
    expect(taskOf(both, evidence(users), 'orders')).toMatchObject({
      message: 'There is no table `orders`.',
      hint: 'A nudge',
    });
  });

  it('tells why a table is missing once, and then only that it is', () => {
    const three = exerciseWith({ one: { column: 'users.a' }, two: { column: 'users.b' } });
    const made = schemaOf(table('users', [], { schema: 'shop' }));
    expect(taskOf(three, evidence(made), 'one').message).toMatch(/^There is no table `users`\. There is one/u);
    expect(taskOf(three, evidence(made), 'two').message).toBe('There is no table `users`.');
  });

  it('names the line of the statement that made the column, not of one that only mentions it', () => {
    const status = exerciseWith({ status: { column: 'users.status', notNull: true } });
    const made = schemaOf(table('users', [column('status', 'text')]));
    const statements = [
      statement('up', 5, 'CREATE TABLE IF NOT EXISTS "users" ("status" TEXT)'),
      statement('up', 9, 'CREATE INDEX "users_status" ON "users" ("status")'),
      statement('up', null, 'SELECT name FROM "SequelizeMeta"', { bookkeeping: true }),
    ];
    expect(taskOf(status, evidence(made, { up: step('up', made, done, statements) }), 'status').line).toBe(5);
  });

  it('with several checks tells of all that fail', () => {
    const names = exerciseWith({
      names: [
        { column: 'users.a', type: 'text' },
        { column: 'users.b', type: 'text' },
      ],
    });
    const made = schemaOf(table('users', [column('a', 'integer'), column('b', 'text')]));
    expect(taskOf(names, evidence(made), 'names')).toMatchObject({
      message: '`users.a` is of type `integer`, not `text`.',
      expected: 'a text',
      got: 'a integer',
    });
    expect(taskOf(names, evidence(schemaOf(table('users', []))), 'names').message).toMatch(
      /no column `a`.*no column `b`/u,
    );
  });
});

describe('an `up` that does not end well', () => {
  const cases: readonly (readonly [string, Evidence, RegExp, number | null])[] = [
    [
      'throws',
      brokenUp(
        fault({ name: 'TypeError', message: 'x is not a function', place: { file: 'f.js', line: 4, column: 2 } }),
      ),
      /`up` failed with TypeError: x is not a function/u,
      4,
    ],
    [
      'is refused by Postgres',
      brokenUp(fault({ postgres: { ...pgError('42601', 'syntax error at or near ")"'), hint: 'Look there.' } })),
      /Postgres says: syntax error at or near "\)" \(42601\)\. Look there\./u,
      null,
    ],
    [
      'is not exported',
      brokenUp(fault({ message: 'Could not find migration method: up' })),
      /does not export a function `up`/u,
      null,
    ],
    [
      'imports what may not be imported',
      brokenUp(fault({ name: 'RefusedImportError', message: "'fs' cannot be imported here" })),
      /^'fs' cannot be imported here$/u,
      null,
    ],
    [
      'never ends',
      brokenUp({
        kind: 'timed-out',
        afterMs: 5000,
        running: { call: 'queryInterface.addColumn', place: { file: 'f.js', line: 8, column: 1 } },
      }),
      /not ended after 5 s.*`queryInterface.addColumn` on line 8.*loop/u,
      8,
    ],
    [
      'keeps the server busy',
      brokenUp({ kind: 'server-replaced', afterMs: 5000, sql: 'SELECT pg_sleep(3600)', line: 6 }, null),
      /still busy with `SELECT pg_sleep\(3600\)` after 5 s/u,
      6,
    ],
    ['is never called', brokenUp({ kind: 'done', ran: false, unawaited: [] }), /nothing to run/u, null],
  ];

  it.each(cases)('says why when it %s, and judges nothing else', (_name, broken, message, line) => {
    const verdict = judge(exercise, broken);
    expect(verdict.status).toBe('fail');
    expect(verdict.tasks[0]).toMatchObject({ id: 'up', status: 'fail', line, message: expect.stringMatching(message) });
    expect(verdict.tasks.slice(1).map(({ status }) => status)).toEqual(['skipped', 'skipped', 'skipped', 'skipped']);
    expect(verdict.roundTrip).toMatchObject({ up: 'failed', down: 'not-run', restored: null, upAgain: 'not-run' });
  });

  it('tells what it left behind', () => {
    const half = brokenUp(fault({ postgres: pgError('42703', 'column "x" does not exist') }), users);
    expect(judge(exercise, half).tasks[0]?.message).toMatch(/has stayed.*the table `users` is there/u);
  });
});

describe('what is no wrong answer', () => {
  it('a file that does not parse is an error with its place, and no task fails', () => {
    const verdict = judge(
      exercise,
      brokenUp({ kind: 'syntax', message: 'Unexpected token', place: { file: 'f.js', line: 2, column: 5 } }),
    );
    expect(verdict).toMatchObject({
      status: 'error',
      error: { kind: 'syntax', message: 'Unexpected token', line: 2, column: 5 },
    });
    expect(new Set(verdict.tasks.map(({ status }) => status))).toEqual(new Set(['skipped']));
    expect(verdict.roundTrip.up).toBe('not-run');
  });

  it.each(['up', 'down', 'upAgain'] as const)('a check that was stopped during %s is an error', (at) => {
    const stopped = step('up', emptySchema, { kind: 'cancelled' });
    const verdict = judge(exercise, { ...evidence(users), [at]: stopped });
    expect(verdict).toMatchObject({ status: 'error', error: { kind: 'cancelled' } });
  });
});

describe('`down`', () => {
  it('fails when something stays, and `again` is not judged', () => {
    const stays = evidence(users, {
      down: step('down', users, done, [statement('down', 12, 'DROP TABLE IF EXISTS "user"')]),
    });
    expect(statuses(exercise, stays)).toEqual({
      up: 'pass',
      table: 'pass',
      down: 'fail',
      rows: 'pass',
      again: 'skipped',
    });
    expect(taskOf(exercise, stays, 'down')).toMatchObject({
      line: 12,
      message: expect.stringMatching(/`users` is there.*nothing called `user` to drop/u),
    });
    expect(judge(exercise, stays).roundTrip).toMatchObject({
      restored: false,
      differences: ['the table `users` is there and was not before'],
    });
  });

  it('that sends nothing is told that it runs in a process of its own', () => {
    expect(taskOf(exercise, evidence(users, { down: step('down', users) }), 'down').message).toMatch(
      /process of its own/u,
    );
  });

  it('may leave columns in another order, which is mentioned', () => {
    const [a, b] = [column('a', 'text'), column('b', 'text')];
    const moved = evidence(users, {
      before: schemaOf(table('t', [a, b])),
      down: step('down', schemaOf(table('t', [b, a]))),
    });
    expect(taskOf(exercise, moved, 'down').status).toBe('pass');
    expect(judge(exercise, moved).roundTrip).toMatchObject({
      restored: true,
      differences: [expect.stringMatching(/another order/u)],
    });
  });

  it('that is missing is told how to export it', () => {
    const missing = evidence(users, {
      down: step('down', users, fault({ message: 'Could not find migration method: down' })),
      upAgain: null,
    });
    expect(taskOf(exercise, missing, 'down').message).toMatch(/does not export a function `down`/u);
    expect(judge(exercise, missing).roundTrip).toMatchObject({ down: 'failed', restored: null });
  });

  describe('of a migration that cannot be undone', () => {
    const oneWay = exerciseWith({ table: { table: 'users' } }, { irreversible: 'The old values are gone.' });

    it('says of its tasks what is asked there', () => {
      const refuses = evidence(users, { down: step('down', users, fault({ message: 'no' })), upAgain: null });
      expect(taskOf(oneWay, refuses, 'down').says).toBe('`down` refuses with an error, for this cannot be undone');
      expect(taskOf(oneWay, refuses, 'again')).toMatchObject({
        status: 'skipped',
        says: expect.stringContaining('not asked'),
      });
      expect(taskOf(oneWay, brokenUp(fault({ message: 'no' })), 'down').says).toContain('refuses');
      expect(taskOf(exercise, evidence(users), 'down').says).toBe('`down` brings back the database as it was');
    });

    it('passes when it refuses', () => {
      const refuses = evidence(users, {
        down: step('down', users, fault({ message: 'cannot be undone' })),
        upAgain: null,
      });
      const verdict = judge(oneWay, refuses);
      expect(verdict.status).toBe('pass');
      expect(verdict.roundTrip.down).toBe('refused');
    });

    it('fails when it pretends', () => {
      expect(taskOf(oneWay, evidence(users), 'down')).toMatchObject({
        status: 'fail',
        message: expect.stringMatching(/as if.*The old values are gone\./u),
      });
    });

    it('fails when Postgres is what refuses it', () => {
      const broken = evidence(users, {
        down: step('down', users, fault({ postgres: pgError('42P01', 'no') })),
        upAgain: null,
      });
      expect(taskOf(oneWay, broken, 'down').status).toBe('fail');
    });
  });
});

describe('`again`', () => {
  it('fails when the second `up` fails', () => {
    const second = evidence(users, {
      upAgain: step('up-again', emptySchema, fault({ postgres: pgError('42P07', 'relation "x" already exists') })),
    });
    expect(taskOf(exercise, second, 'again')).toMatchObject({
      status: 'fail',
      message: expect.stringMatching(/^The second time, .*already exists/u),
    });
  });

  it('fails when the second `up` makes something else', () => {
    const other = schemaOf(table('users', [column('id', 'integer')]));
    expect(taskOf(exercise, evidence(users, { upAgain: step('up-again', other) }), 'again').message).toMatch(
      /`users.id` was of type `bigint` and is `integer`/u,
    );
  });
});

describe('a recognised mistake', () => {
  const unique = exerciseWith({ unique: { index: { table: 'users', columns: ['email'], unique: true, count: 1 } } });
  const key = index('users_email_key', ['email'], { unique: true, constraint: 'users_email_key' });
  const twin = index('users_email', ['email'], { unique: true });
  const withIndexes = (...indexes: readonly (typeof key)[]) =>
    schemaOf(table('users', [column('email', 'text')], { indexes }));

  it('M13 takes the place of the general message, with the line of the second index', () => {
    const made = withIndexes(twin, key);
    const up = step('up', made, done, [
      statement('up', 3, 'CREATE TABLE "users" ("email" TEXT UNIQUE)'),
      statement('up', 8, 'CREATE UNIQUE INDEX "users_email" ON "users" ("email")'),
    ]);
    expect(taskOf(unique, evidence(made, { up }), 'unique')).toMatchObject({
      mistake: 'M13',
      line: 8,
      message: expect.stringMatching(/declared twice.*`users_email_key`.*`users_email`/u),
    });
  });

  it.each([
    ['one constraint', withIndexes(key)],
    ['one index', withIndexes(twin)],
    [
      'an index on something else beside it',
      withIndexes(key, index('users_lower', ['lower(email)'], { unique: true })),
    ],
  ])('M13 is not raised for %s', (_name, made) => {
    expect(taskOf(unique, evidence(made), 'unique')).toMatchObject({ status: 'pass', mistake: null });
  });

  const call = { call: 'queryInterface.addIndex', place: { file: 'f.js', line: 17, column: 5 } };

  it('M18 for a call that was still running', () => {
    const up = step('up', users, { kind: 'done', ran: true, unawaited: [call] });
    expect(taskOf(exercise, evidence(users, { up }), 'up')).toMatchObject({
      status: 'fail',
      mistake: 'M18',
      line: 17,
      message: expect.stringMatching(/`queryInterface.addIndex` on line 17 was still running.*`await`/u),
    });
    const down = step('down', emptySchema, { kind: 'done', ran: true, unawaited: [call] });
    expect(taskOf(exercise, evidence(users, { down }), 'down')).toMatchObject({ status: 'fail', mistake: 'M18' });
  });

  it('M18 for an `up` that returns no promise', () => {
    const broken = brokenUp(fault({ message: "Migration x.js (or wrapper) didn't return a promise" }), users, [
      statement('up', 6, 'CREATE TABLE users ()'),
    ]);
    expect(judge(exercise, broken).tasks[0]).toMatchObject({
      mistake: 'M18',
      line: 6,
      message: expect.stringMatching(/did not return a promise.*`async`/u),
    });
  });

  it('M18 for a table that came too late', () => {
    const late = fault({
      postgres: pgError('42P01', 'relation "users" does not exist'),
      place: { file: 'f.js', line: 9, column: 1 },
    });
    expect(judge(exercise, brokenUp(late, users)).tasks[0]).toMatchObject({ mistake: 'M18', line: 9 });
    expect(judge(exercise, brokenUp(late, emptySchema)).tasks[0]).toMatchObject({ mistake: null, line: 9 });
  });

  it('M02 for the type of an ENUM that outlives its table', () => {
    const type = { oid: 9, schema: 'public', name: 'enum_users_status', labels: ['active'], comment: null };
    const stays = evidence({ ...users, enums: [type] }, { down: step('down', { ...emptySchema, enums: [type] }) });
    expect(taskOf(exercise, stays, 'down')).toMatchObject({
      mistake: 'M02',
      message: expect.stringMatching(/DROP TYPE "enum_users_status"/u),
    });
  });
});
