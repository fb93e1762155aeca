// Checks of the way that `up` took, against statements by hand: what passes, and what is said when it does not.

import { describe, expect, it } from 'vitest';
import { judgeCheck } from '../src/judge/checks/judgeCheck.ts';
import type { Observed } from '../src/judge/checks/observed.ts';
import { ExerciseFault } from '../src/judge/exerciseFault.ts';
import type { Finding } from '../src/judge/finding.ts';
import { judge } from '../src/judge/judge.ts';
import { checkSchema } from '../src/model/check.ts';
import { parseContent } from '../src/model/contentProblem.ts';
import { blockedBy, type LockMode } from '../src/model/lockMode.ts';
import { emptySchema } from '../src/model/schema.ts';
import type { Statement } from '../src/model/statement.ts';
import type { RelationLock, RowChanges } from '../src/model/statementEffects.ts';
import type { CrashCell } from '../src/model/verdict.ts';
import { column, evidence, exerciseWith, observed, schemaOf, statement, step, table } from './judgeEvidence.ts';

const users = table('users', [column('id', 'bigint')]);
const before = schemaOf(users);

function lock(mode: LockMode, more: Partial<RelationLock> = {}): RelationLock {
  return { oid: users.oid, table: 'users', kind: 'table', mode, blocks: blockedBy(mode), observed: true, ...more };
}

function changes(more: Partial<RowChanges>): RowChanges {
  return { oid: users.oid, table: 'users', existed: true, inserted: 0, updated: 0, deleted: 0, ...more };
}

const sent = (line: number, more: Partial<Statement>): Statement =>
  statement('up', line, `statement of line ${line}`, { traced: true, lockTimeoutMs: 0, ...more });

function parsed(written: unknown) {
  const check = parseContent(checkSchema, written);
  if (!check.ok) throw new Error(check.problems.map(({ message }) => message).join('; '));
  return check.value;
}

function find(written: unknown, statements: readonly Statement[], more: Partial<Observed> = {}): Finding | null {
  return judgeCheck(parsed(written), { ...observed(emptySchema), before, statements, ...more });
}

const reading = sent(3, { locks: [lock('AccessShareLock')] });
const altering = sent(4, { locks: [lock('AccessExclusiveLock')] });
const checking = sent(5, { locks: [lock('AccessExclusiveLock')], scans: ['users'] });
const validating = sent(6, { locks: [lock('ShareUpdateExclusiveLock')], scans: ['users'] });
const rewriting = sent(7, { locks: [lock('AccessExclusiveLock')], scans: ['users'], rewrites: ['users'] });
const builtNote = { kind: 'built', index: 'users_email', table: 'users' } as const;
const building = sent(8, { locks: [lock('ShareLock')], scans: ['users'], notes: [builtNote] });
const buildingBeside = sent(9, { locks: [lock('ShareUpdateExclusiveLock', { observed: false })], notes: [builtNote] });
const updating = sent(10, {
  locks: [lock('RowExclusiveLock')],
  scans: ['users'],
  changes: [changes({ updated: 900, inserted: 200 })],
});
const careful = sent(11, { locks: [lock('AccessExclusiveLock')], lockTimeoutMs: 2000 });
const elsewhere = sent(12, {
  locks: [lock('AccessExclusiveLock', { oid: 99_999, table: 'orders' })],
  scans: ['orders'],
  rewrites: ['orders'],
  changes: [changes({ oid: 99_999, table: 'orders', deleted: 9000 })],
});
const all = [reading, altering, checking, validating, rewriting, building, buildingBeside, updating, careful];
const inTransaction = (transaction: number, each: Statement): Statement => ({ ...each, transaction });

describe('a trace check passes', () => {
  it.each([
    ['a lock that is allowed', { lockAtMost: 'ShareUpdateExclusiveLock' }, [reading, validating, updating]],
    ['locks that let others work', { blocks: 'none' }, [reading, validating, buildingBeside, updating]],
    ['a lock that only writes wait for', { blocks: 'writes' }, [building]],
    ['what writes no file anew', { rewrite: false }, [altering, checking, building, updating]],
    ['what reads no rows', { scan: false }, [altering, careful]],
    ['a scan under which others work', { blockingScan: false }, [validating, updating, altering, buildingBeside]],
    ['few rows a statement', { rowsAtMost: 1100 }, [updating, updating]],
    ['few rows a transaction', { rowsHeldAtMost: 1100 }, [updating, updating, inTransaction(1, updating)]],
    ['an index built with CONCURRENTLY', { concurrently: true }, [buildingBeside, altering]],
    ['one transaction', { transaction: true }, [reading, inTransaction(2, altering), inTransaction(2, updating)]],
    ['no transaction', { transaction: false }, [inTransaction(1, reading), altering, updating]],
    ['a lock with a limit', { lockTimeout: true }, [careful, validating, updating]],
    ['a lock whose limit nobody could see', { lockTimeout: true }, [{ ...altering, lockTimeoutMs: null }]],
    ['another table', { lockAtMost: 'AccessShareLock', rewrite: false, scan: false, rowsAtMost: 0 }, [elsewhere]],
    ['several demands at once', { lockTimeout: true, rewrite: false }, [careful, updating]],
  ])('with %s', (_name, demands, statements) => expect(find({ trace: 'users', ...demands }, statements)).toBeNull());
});

describe('a trace check says', () => {
  it.each([
    [
      { lockAtMost: 'ShareUpdateExclusiveLock' },
      all,
      4,
      'Line 4 needs the lock ACCESS EXCLUSIVE on `users`, so that reads and writes wait; SHARE UPDATE EXCLUSIVE is the strongest allowed here. 4 more do so too.',
    ],
    [
      { blocks: 'none' },
      [building, updating],
      8,
      'Line 8 holds the lock SHARE on `users`, so that writes wait, and nothing should have to.',
    ],
    [
      { blocks: 'writes' },
      [building, altering],
      4,
      'Line 4 holds the lock ACCESS EXCLUSIVE on `users`, so that reads and writes wait, and no read should have to.',
    ],
    [
      { rewrite: false },
      all,
      7,
      'Line 7 rewrites `users`: every row goes to a new file, so that reads and writes wait until it is done.',
    ],
    [{ scan: false }, [altering, updating], 10, 'Line 10 reads all the rows of `users`.'],
    [
      { blockingScan: false },
      [validating, checking],
      5,
      'Line 5 reads all the rows of `users` while ACCESS EXCLUSIVE is held on it: reads and writes wait until the last row is done.',
    ],
    [
      { blockingScan: false },
      [building],
      8,
      'Line 8 builds an index on `users` while SHARE is held on it: writes wait until the last row is done.',
    ],
    [
      { rowsAtMost: 1000 },
      [updating],
      10,
      'Line 10 changes 1100 rows of `users` in one statement, and may change 1000: each stays locked until the last is done.',
    ],
    [
      { rowsHeldAtMost: 2000 },
      [inTransaction(1, updating), inTransaction(1, updating)],
      10,
      'Line 10 changes 1100 rows of `users` in a transaction that may change 2000, and has changed 1100 already: they stay locked until it ends.',
    ],
    [
      { concurrently: true },
      [buildingBeside, building],
      8,
      'Line 8 builds `users_email` on `users` without CONCURRENTLY: writes wait until the index is built.',
    ],
    [
      { transaction: true },
      [inTransaction(1, altering), updating],
      10,
      'Line 10 changes `users` outside of a transaction: if a later statement fails, this one stays.',
    ],
    [
      { transaction: true },
      [inTransaction(1, altering), inTransaction(2, updating)],
      10,
      'Line 10 changes `users` in another transaction than the first change of it: if it fails, the first one stays.',
    ],
    [
      { transaction: false },
      [altering, inTransaction(1, updating)],
      10,
      'Line 10 changes `users` in a transaction: what it locks stays locked until COMMIT.',
    ],
    [
      { lockTimeout: true },
      [careful, altering],
      4,
      'Line 4 asks for ACCESS EXCLUSIVE on `users` without a `lock_timeout`: behind one long query it waits for ever, and all who come later wait behind it.',
    ],
  ])('%j: which line, which lock, who waits', (demands, statements, line, message) => {
    expect(find({ trace: 'users', ...demands }, statements)).toMatchObject({ line, message });
  });

  it('that a scan counts under a lock that an earlier statement of the transaction took', () => {
    const later = sent(14, { heldLocks: [lock('AccessExclusiveLock')], scans: ['users'] });
    const found = find({ trace: 'users', blockingScan: false }, [inTransaction(1, altering), inTransaction(1, later)]);
    expect(found).toMatchObject({ line: 14 });
  });

  it('what a table suffers under the name that it was given', () => {
    const renamed = sent(15, { locks: [lock('AccessExclusiveLock', { table: 'people' })], rewrites: ['people'] });
    const found = find({ trace: 'users', rewrite: false }, [renamed]);
    expect(found).toMatchObject({ line: 15, message: expect.stringContaining('Line 15 rewrites `people`') });
    expect(found).toMatchObject({ expected: 'users: no rewrite', got: 'users: a rewrite' });
  });

  it('the statement itself where no line of the file is known, as when nobody claims to have sent it', () => {
    const found = find({ trace: 'users', rewrite: false }, [{ ...rewriting, line: null, bookkeeping: true }]);
    expect(found?.message).toMatch(/^The statement `statement of line 7` rewrites `users`/u);
    expect(found?.line).toBeNull();
  });

  it('that it cannot judge what nobody could see', () => {
    const blind = statement('up', 16, 'alter table users add column a integer; set lock_timeout = 0', {
      traced: false,
    });
    expect(find({ trace: 'users', scan: false }, [blind])).toMatchObject({
      line: 16,
      message:
        'Line 16 sends several statements in one text, so that nobody can see what each does to `users`. Send each by itself.',
    });
    const other = statement('up', 17, 'alter table orders add column a integer; set lock_timeout = 0', {
      traced: false,
    });
    expect(find({ trace: 'users', scan: false }, [other])).toBeNull();
  });

  it('that a table which was not there before up is the fault of the exercise', () => {
    expect(() => find({ trace: 'orders', rewrite: false }, [])).toThrow(ExerciseFault);
  });
});

it('gives a task that fails the line of the statement', () => {
  const exercise = exerciseWith({ gentle: { trace: 'users', blocks: 'none' } });
  const up = step('up', before, undefined, [altering]);
  const verdict = judge(exercise, evidence(before, { before, up, down: step('down', before) }));
  expect(verdict.tasks.find(({ id }) => id === 'gentle')).toMatchObject({ status: 'fail', line: 4 });
});

describe('a crash check', () => {
  const cell = (after: number, more: Partial<CrashCell>): CrashCell => ({
    after,
    line: after + 2,
    sql: '',
    schema: 'before',
    left: [],
    secondUp: 'ok',
    ...more,
  });
  const failing = 'fails: column "role" of relation "users" already exists';
  const half = cell(1, { schema: 'partial', left: ['`users` has a new column `role`'], secondUp: failing });
  const committed = cell(2, { schema: 'after', secondUp: failing });

  it.each([
    ['all or nothing', 'no-half', [cell(1, {}), committed]],
    ['a half from which a second up gets to the end', 'recovers', [cell(1, { schema: 'partial' }), committed]],
    ['a migration of no statement', 'no-half', []],
  ])('passes with %s', (_name, crash, cells) => expect(find({ crash }, [], { crash: cells })).toBeNull());

  it('says what stays, and how a second up fails', () => {
    expect(find({ crash: 'recovers' }, [], { crash: [cell(1, { schema: 'partial' }), { ...half, after: 2 }] })).toEqual(
      {
        message:
          'When the process dies after line 3, half of the migration stays: `users` has a new column `role`. ' +
          'A second `up` then fails: column "role" of relation "users" already exists.',
        expected: 'a second up gets to the end, whenever the process dies',
        got: `half of it after statement 2; the second up ${failing}`,
        about: null,
        line: 3,
      },
    );
  });

  it('takes any half for one, even where a second up gets to the end', () => {
    const mended = cell(2, { schema: 'partial' });
    expect(find({ crash: 'no-half' }, [], { crash: [mended, mended] })?.message).toBe(
      'When the process dies after line 4, half of the migration stays. So it is at 2 moments.',
    );
  });

  it('is the fault of the lab where there was no crash test', () => {
    expect(() => find({ crash: 'no-half' }, [], { crash: null })).toThrow('there was no crash test');
  });
});

describe('what is no check', () => {
  it.each([
    [{ trace: 'users' }, 'needs one of the keys lockAtMost, blocks'],
    [{ trace: 'users', rewrite: true }, 'can only be false'],
    [{ trace: 'users', concurrently: false }, 'can only be true'],
    [{ trace: 'users', lockAtMost: 'EXCLUSIVE' }, 'lockAtMost'],
    [{ trace: 'users', locks: 'none' }, 'locks'],
    [{ trace: 'users', rowsAtMost: -1 }, 'rowsAtMost'],
    [{ crash: 'never' }, 'crash'],
    [{ absent: { trace: 'users', scan: false } }, 'is no check: it needs one of the keys table, column'],
  ])('%j', (written, problem) => {
    const check = parseContent(checkSchema, written);
    const problems = check.ok ? [] : check.problems;
    expect(problems.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ')).toContain(problem);
  });
});
