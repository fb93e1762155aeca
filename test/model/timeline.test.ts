// The timeline's figures, each worked out by hand.

import { describe, expect, it } from 'vitest';
import { warmRun } from '../../src/model/timeline/warmRun.ts';
import { pgError } from '../judgeEvidence.ts';
import { addColumn, batch, lock, setNotNull, timeline, traced, update, usersOid } from './timelineFixture.ts';

const users = (rows: number) => [{ oid: usersOid, table: 'users', rows }];

describe('how long a statement takes on more rows', () => {
  it('a statement that only changes the catalog takes as long as it took', () => {
    const { totalMs, steps } = timeline([addColumn({ ms: 3 })]);
    expect(totalMs).toBe(3);
    expect(steps[0]?.basis).toEqual({ kind: 'as-measured' });
  });

  it('one that reads the rows is drawn out in a straight line, but for a millisecond that no row costs', () => {
    // 1 ms, and 10 ms for 40,000 rows: 250 times as many rows take 2,500 ms.
    expect(timeline([setNotNull({ ms: 11 })]).totalMs).toBe(2501);
  });

  it('a table too small to measure on is counted with what our own took a row', () => {
    // 10 million rows at 0.3 µs.
    const { totalMs, steps, assumptions } = timeline([setNotNull({ ms: 0.5 })], { tables: users(3) });
    expect(totalMs).toBe(3000.5);
    expect(steps[0]?.basis).toMatchObject({ kind: 'default', why: 'few-rows' });
    expect(assumptions).toContain(
      'Time per row is taken from a measurement of ours, since your `users` has only 3 rows: 0.3 µs to read a row.',
    );
  });

  it('so is one that was over too soon to tell rows from the rest', () => {
    const { totalMs, assumptions } = timeline([setNotNull({ ms: 4 })]);
    expect(totalMs).toBe(3001);
    expect(assumptions.join('\n')).toContain('your 40,000 rows were done too quickly to tell');
  });

  it('a part of the rows stays that part, and an empty table is taken for all of them', () => {
    // A tenth of 10 million rows at 12 µs; all of them.
    expect(timeline([update(1, 1)], { tables: users(10) }).totalMs).toBe(1 + 12_000);
    expect(timeline([{ ...update(0, 1), changes: [] }], { tables: users(0) }).totalMs).toBe(1 + 120_000);
  });

  it('a rewrite counts each index that is built with it', () => {
    const built = (index: string) => ({ kind: 'built' as const, index, table: 'users' });
    const notes = [{ kind: 'rewrote' as const, table: 'users' }, built('users_pkey'), built('users_email')];
    const change = traced('ALTER TABLE users ALTER COLUMN id TYPE bigint', 'AccessExclusiveLock', {
      rewrites: ['users'],
      notes,
    });
    // 10 million rows at 1.5 + 1.5 + 1.5 µs.
    expect(timeline([change], { tables: users(3) }).totalMs).toBe(1 + 45_000);
  });

  it('rows that a migration brings along do not grow in number; those that it selects do', () => {
    const inserted = { oid: usersOid, table: 'users', existed: true, inserted: 20, updated: 0, deleted: 0 };
    const insert = (sql: string) => traced(sql, 'RowExclusiveLock', { changes: [inserted] });
    expect(timeline([insert('INSERT INTO users (id) VALUES (1), (2)')], { tables: users(20) }).totalMs).toBe(1);
    const copied = timeline([insert('INSERT INTO users (id) SELECT id + 100 FROM users')], { tables: users(20) });
    expect(copied.totalMs).toBe(1 + 80_000);
  });

  it('a failed statement and Sequelize’s own questions are not drawn out', () => {
    const error = pgError('23502', 'column "role" of relation "users" contains null values');
    expect(timeline([setNotNull({ ms: 11, error }), addColumn({ bookkeeping: true })]).totalMs).toBe(11);
  });
});

describe('who waits', () => {
  it('reads and writes, as long as ACCESS EXCLUSIVE is held', () => {
    const { reads, writes, stillMs, longestStopMs } = timeline([addColumn({ ms: 1 }), setNotNull({ ms: 11 })]);
    // The two come one after the other; in between, those who waited get through.
    expect(reads.stops).toEqual([
      { startMs: 0, endMs: 1 },
      { startMs: 1, endMs: 2502 },
    ]);
    expect(reads).toMatchObject({ longestMs: 2501, waiting: 1000 });
    expect(writes).toMatchObject({ longestMs: 2501, waiting: 250 });
    expect([stillMs, longestStopMs]).toEqual([2501, 2501]);
  });

  it('writes alone while an index is built, and nobody when it is built CONCURRENTLY', () => {
    const notes = [{ kind: 'built' as const, index: 'users_email', table: 'users' }];
    const plain = traced('CREATE INDEX users_email ON users (email)', 'ShareLock', { ms: 61, notes });
    // 60 ms for 40,000 rows: 15 s.
    expect(timeline([plain])).toMatchObject({
      reads: { stops: [], waiting: 0 },
      writes: { longestMs: 15_001, waiting: 1500 },
      stillMs: 0,
    });
    const quiet = traced('CREATE INDEX CONCURRENTLY users_email ON users (email)', 'ShareUpdateExclusiveLock', {
      ms: 61,
    });
    expect(timeline([quiet], { longestQueryMs: 2000 })).toMatchObject({
      totalMs: 15_001,
      reads: { stops: [], longestMs: 0 },
      writes: { stops: [], longestMs: 0 },
      rows: { stops: [] },
    });
  });

  it('until the end of the transaction, whatever comes after the lock in it', () => {
    const heldLocks = [lock('AccessExclusiveLock')];
    const steps = [
      addColumn({ ms: 1, transaction: 1 }),
      update(40_000, 401, { transaction: 1, heldLocks, locks: [] }),
      traced('COMMIT', 'AccessShareLock', { ms: 1, transaction: 1, locks: [], heldLocks }),
    ];
    // 1 ms, then 1 + 400 · 250 ms, then 1 ms.
    expect(timeline(steps).reads.stops).toEqual([{ startMs: 0, endMs: 100_003 }]);
  });

  it('writers of the same rows wait for an UPDATE, half of them as long as it goes on', () => {
    const { rows, reads, writes } = timeline([update(40_000, 401)]);
    expect([reads.stops, writes.stops]).toEqual([[], []]);
    // All rows: 100 writes a second · 100 s, each row locked half of the time on average.
    expect(rows).toMatchObject({ longestMs: 100_001, waiting: 5000 });
  });
});

describe('the queue', () => {
  it('whoever asks for a strong lock waits for the app, and all who come after wait for both', () => {
    const { reads, steps } = timeline([addColumn({ ms: 3 })], { longestQueryMs: 2000 });
    expect(steps[0]).toMatchObject({ askedMs: 0, startMs: 2000, endMs: 2003 });
    expect(reads).toMatchObject({ stops: [{ startMs: 0, endMs: 2003 }], waiting: 801 });
  });

  it('lock_timeout cuts it short: the rest of the wait holds nobody up', () => {
    const impatient = addColumn({ ms: 3, lockTimeoutMs: 500 });
    const { reads, totalMs, assumptions } = timeline([impatient], { longestQueryMs: 2000 });
    expect(totalMs).toBe(2003);
    expect(reads.stops).toEqual([
      { startMs: 0, endMs: 500 },
      { startMs: 2000, endMs: 2003 },
    ]);
    expect(reads.longestMs).toBe(500);
    expect(assumptions.join('\n')).toContain('`lock_timeout` ends that wait after 0.5 s.');
  });

  it('a transaction does not wait anew for whom its own locks keep away', () => {
    const steps = [
      addColumn({ transaction: 1 }),
      setNotNull({
        ms: 11,
        transaction: 1,
        heldLocks: [lock('AccessExclusiveLock')],
        locks: [lock('AccessExclusiveLock')],
      }),
    ];
    expect(timeline(steps, { longestQueryMs: 2000 }).totalMs).toBe(2000 + 1 + 2501);
    const upgraded = [
      traced('LOCK TABLE users IN SHARE MODE', 'ShareLock', { transaction: 1 }),
      addColumn({ transaction: 1, heldLocks: [lock('ShareLock')] }),
    ];
    expect(timeline(upgraded, { longestQueryMs: 2000 }).totalMs).toBe(4002);
  });
});

describe('batches', () => {
  it('of the same size go round more often on more rows', () => {
    // Four batches of 10,000 rows, 101 ms each: 1,000 of them on 10 million rows.
    const { steps, rows } = timeline([0, 1, 2, 3].map((at) => batch(at * 10_000, 10_000, 101)));
    expect(steps).toHaveLength(1);
    expect(steps[0]).toMatchObject({ batches: { count: 1000, size: 10_000 }, endMs: 101_000 });
    // One batch: 100 writes a second · 0.101 s · a thousandth of the rows: nobody, most of the time.
    expect(rows).toMatchObject({ longestMs: 101, waiting: 0 });
  });

  it('in one transaction keep their rows to its end', () => {
    const steps = [0, 1, 2, 3].map((at) => batch(at * 10_000, 10_000, 101, { transaction: 1 }));
    expect(timeline(steps).rows).toMatchObject({ longestMs: 101_000, waiting: 5050 });
  });

  it('are known by their LIMIT where the table is too small for two', () => {
    const sql = 'UPDATE users SET role = 1 WHERE id IN (SELECT id FROM users WHERE role IS NULL LIMIT 1000)';
    const loop = [update(6, 1, { sql }), update(0, 1, { sql, changes: [] })];
    // 10,000 batches of 1,000 rows at 12 µs, and a millisecond each.
    const { steps } = timeline(loop, { tables: users(6) });
    expect(steps[0]).toMatchObject({ batches: { count: 10_000, size: 1000, eachMs: 13 }, endMs: 130_000 });
  });

  it('a second round that finds nothing does not make one UPDATE a batch', () => {
    expect(timeline([update(40_000, 401), update(0, 1, { changes: [] })]).steps[0]?.batches).toBeNull();
  });
});

describe('two runs of the same statements', () => {
  it('count with the quicker of the two, where they are the same', () => {
    const first = [addColumn({ ms: 50 }), setNotNull({ ms: 11 }), addColumn({ ms: 1, bookkeeping: true })];
    const again = [addColumn({ ms: 2, run: 'up-again' }), setNotNull({ ms: 12, run: 'up-again' })];
    expect(warmRun([...first, ...again]).map(({ ms }) => ms)).toEqual([2, 11]);
    expect(warmRun([...first, setNotNull({ ms: 1, run: 'up-again' })]).map(({ ms }) => ms)).toEqual([50, 11]);
  });
});
