// What was seen of a statement, of a crash and of the app, in the words of the page.

import { describe, expect, it } from 'vitest';
import { appGrid } from '../../src/app/appGrid.ts';
import { crashNotes } from '../../src/app/crashNotes.ts';
import { formatSpan } from '../../src/app/figures.ts';
import { hazardNotes } from '../../src/app/hazardNotes.ts';
import { lockNotes } from '../../src/app/lockNotes.ts';
import { workNotes } from '../../src/app/workNotes.ts';
import type { Hazard } from '../../src/model/hazard.ts';
import type { Statement } from '../../src/model/statement.ts';
import type { AppAnswer, AppTimeline } from '../../src/model/verdict.ts';
import { addColumn, lock, setNotNull, traced, update } from '../model/timelineFixture.ts';

describe('the locks of a statement', () => {
  const said = (statement: Statement) => lockNotes(statement).map(({ tone, text }) => `${tone}: ${text}`);

  it('say who waits, the worst first', () => {
    const both = traced('…', 'ShareLock', { locks: [lock('ShareLock', 'orders', 1), lock('AccessExclusiveLock')] });
    expect(said(both)).toEqual([
      'bad: ACCESS EXCLUSIVE on users · blocks reads and writes',
      'warned: SHARE on orders · blocks writes',
    ]);
  });

  it('say that nobody waits but for the rows that are changed', () => {
    expect(said(update(3, 1))).toEqual([
      'good: ROW EXCLUSIVE on users · reads and writes go on, but for the rows it changes',
    ]);
    expect(said(traced('…', 'ShareUpdateExclusiveLock'))).toEqual([
      'good: SHARE UPDATE EXCLUSIVE on users · reads and writes go on',
    ]);
  });

  it('leave out indexes, and the lock of every query beside another', () => {
    const index = { ...lock('AccessExclusiveLock', 'users_pkey', 3), kind: 'index' as const, blocks: [] };
    const locks = [index, lock('AccessShareLock', 'orders', 1), lock('RowExclusiveLock')];
    expect(said(traced('…', 'RowExclusiveLock', { locks }))).toEqual([
      'good: ROW EXCLUSIVE on users · reads and writes go on',
    ]);
  });

  it('name what the transaction still holds, and what nobody saw', () => {
    const heldLocks = [lock('AccessExclusiveLock'), lock('RowExclusiveLock', 'orders', 1)];
    expect(said(update(1, 1, { locks: [], heldLocks }))).toEqual([
      'bad: still holds ACCESS EXCLUSIVE on users · blocks reads and writes',
    ]);
    const locks = [{ ...lock('ShareUpdateExclusiveLock'), observed: false }];
    expect(said(traced('…', 'ShareLock', { locks }))[0]).toContain('as the manual says');
  });

  it('are counted where there are many', () => {
    const locks = [1, 2, 3, 4, 5, 6].map((oid) => lock('AccessExclusiveLock', `t${oid}`, oid));
    expect(said(traced('DROP …', 'ShareLock', { locks }))).toHaveLength(5);
    expect(said(traced('DROP …', 'ShareLock', { locks })).at(-1)).toBe('plain: and 2 more locks');
  });
});

describe('the work of a statement', () => {
  const said = (statement: Statement) => workNotes(statement).map(({ text }) => text);

  it('is named once, however often Postgres speaks of it', () => {
    expect(said(addColumn())).toEqual(['changes the catalog only']);
    expect(said(setNotNull({ scans: ['users'] }))).toEqual(['reads all rows of users']);
    const notes = [
      { kind: 'rewrote' as const, table: 'users' },
      { kind: 'built' as const, index: 'users_pkey', table: 'users' },
    ];
    expect(said(traced('…', 'AccessExclusiveLock', { rewrites: ['users'], scans: ['users'], notes }))).toEqual([
      'writes all rows of users anew',
    ]);
  });

  it('tells what a CHECK proves, what goes along with a DROP, and what was not done', () => {
    const notes = [
      { kind: 'proven' as const, table: 'users', column: 'role' },
      { kind: 'dropped' as const, what: 'index users_role', cascade: true },
      { kind: 'skipped' as const, why: 'relation "users" already exists' },
      { kind: 'truncated' as const, name: 'long', to: 'lon' },
    ];
    expect(workNotes(traced('…', 'AccessExclusiveLock', { notes }))).toEqual([
      { tone: 'good', text: 'a CHECK proves that role holds no NULL: no row is read' },
      { tone: 'bad', text: 'also dropped: index users_role' },
      { tone: 'warned', text: 'did nothing: relation "users" already exists' },
      { tone: 'warned', text: 'the name long was cut to lon' },
    ]);
  });

  it('counts rows only where a trigger or a cascade changed others too', () => {
    expect(said(update(3, 1))).toEqual([]);
    const [own] = update(3, 1).changes;
    const cascade = { oid: 2, table: 'orders', existed: true, inserted: 0, updated: 0, deleted: 1 };
    const changes = own === undefined ? [] : [own, cascade];
    expect(said(update(3, 1, { changes }))).toEqual(['users: 3 rows updated', 'orders: 1 row deleted']);
  });
});

describe('a crash', () => {
  it('says what is left, and how a second up ends', () => {
    const cells = [
      {
        after: 1,
        line: 4,
        sql: '',
        schema: 'partial' as const,
        left: ['`role` is there'],
        secondUp: 'fails: it exists',
      },
      { after: 2, line: null, sql: '', schema: 'after' as const, left: [], secondUp: 'ok' },
    ];
    expect(crashNotes(cells)).toMatchObject([
      {
        where: 'after line 4',
        state: { tone: 'bad', text: 'half-way' },
        second: { tone: 'bad', text: 'up again fails: it exists' },
      },
      { where: 'after statement 2', state: { tone: 'good', text: 'done' }, second: { tone: 'good' } },
    ]);
  });
});

describe('the app', () => {
  const runs: AppAnswer = { kind: 'runs' };
  const fails: AppAnswer = { kind: 'fails', code: '42703', message: 'no such column' };
  const waits: AppAnswer = { kind: 'waits', lock: lock('AccessExclusiveLock') };
  const timeline = (app: 'old' | 'new', ...answers: AppAnswer[]): AppTimeline => ({
    app,
    sql: `select ${app}`,
    moments: answers.map((answer, after) => ({ after, line: after === 0 || after > 4 ? null : after + 10, answer })),
  });

  it('has one column for moments at which nothing changes, and its own for the first and the last', () => {
    const { moments, rows } = appGrid([
      timeline('old', runs, runs, runs, waits, fails, fails),
      timeline('new', fails, fails, fails, fails, runs, runs),
    ]);
    expect(moments).toEqual(['before', 'after lines 11 to 12', 'after line 13', 'after line 14', 'after up']);
    expect(rows[0]?.cells.map(({ says }) => says)).toEqual(['runs', 'runs', 'waits', 'fails 42703', 'fails 42703']);
    expect(rows[0]?.cells[2]?.why).toBe('for ACCESS EXCLUSIVE on users');
  });

  it('to come need not run before the end', () => {
    const tones = appGrid([timeline('new', fails, fails, fails)]).rows[0]?.cells.map(({ tone }) => tone);
    expect(tones).toEqual(['plain', 'plain', 'bad']);
  });
});

it('a hazard is linked to the exercise that teaches it, where the course has it and it is not the one that is open', () => {
  const exercise = { id: 'index-concurrently', title: 'Build an index', minutes: 5 };
  const course = {
    id: 'c',
    title: '',
    description: '',
    language: 'en',
    sections: [{ id: 's', title: '', exercises: [exercise] }],
  };
  const hazard: Hazard = {
    id: 'H01',
    severity: 'blocks',
    run: 'up',
    line: 1,
    message: '',
    rows: null,
    safer: null,
    exercise: exercise.id,
    observed: true,
  };
  expect(hazardNotes(course, 'other', [hazard])[0]).toMatchObject({
    title: 'An index build blocks writes',
    tone: 'warned',
    lesson: exercise,
  });
  expect(hazardNotes(course, exercise.id, [hazard])[0]?.lesson).toBeNull();
  expect(hazardNotes(course, 'other', [{ ...hazard, exercise: null }])[0]?.lesson).toBeNull();
});

it.each([
  [0.4, '0.4 ms'],
  [26.4, '26 ms'],
  [2400, '2.4 s'],
  [53_000, '53 s'],
  [90_000, '1.5 min'],
  [7_200_000, '2.0 h'],
])('%d ms, estimated, are %s', (ms, text) => expect(formatSpan(ms)).toBe(text));
