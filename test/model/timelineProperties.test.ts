// What holds of every timeline, whatever the statements: over random migrations.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockedBy, lockModes } from '../../src/model/lockMode.ts';
import type { Statement } from '../../src/model/statement.ts';
import { tableRows } from '../../src/model/timeline/timelineInput.ts';
import { addColumn, batch, setNotNull, timeline, traced, update } from './timelineFixture.ts';

const ms = fc.double({ min: 0.1, max: 3000, noNaN: true });
const transaction = fc.constantFrom(null, 1);
const lockTimeoutMs = fc.constantFrom(null, 0, 500);
const more = fc.record({ ms, transaction, lockTimeoutMs });
const anyStatement: fc.Arbitrary<Statement> = fc.oneof(
  more.map(addColumn),
  more.map(setNotNull),
  fc.tuple(fc.constantFrom(...lockModes), more).map(([mode, rest]) => traced('SELECT 1', mode, rest)),
  fc
    .tuple(fc.integer({ min: 1, max: 40_000 }), ms, more)
    .map(([rows, took, rest]) => update(rows, took, { ...rest, ms: took })),
  fc.tuple(fc.integer({ min: 1, max: 5000 }), more).map(([rows, rest]) => batch(rows, rows, rest.ms, rest)),
);
const migration = fc.array(anyStatement, { maxLength: 8 });
const longestQueryMs = fc.constantFrom(0, 2000, 30_000);

describe('every timeline', () => {
  it('is as long or longer on more rows, and so are its stops', () => {
    fc.assert(
      fc.property(migration, longestQueryMs, (statements, wait) => {
        const sizes = tableRows.map((rows) => timeline(statements, { rows, longestQueryMs: wait }));
        for (const figure of ['totalMs', 'longestStopMs', 'stillMs'] as const) {
          const figures = sizes.map((each) => each[figure]);
          for (const [at, value] of figures.entries())
            expect(value).toBeGreaterThanOrEqual((figures[at - 1] ?? 0) - 1e-6);
        }
      }),
    );
  });

  it('keeps its stops within it, in order and apart', () => {
    fc.assert(
      fc.property(migration, longestQueryMs, (statements, wait) => {
        const { totalMs, reads, writes, rows } = timeline(statements, { longestQueryMs: wait });
        for (const { stops } of [reads, writes, rows]) {
          let before = 0;
          for (const { startMs, endMs } of stops) {
            expect(startMs).toBeGreaterThanOrEqual(before);
            expect(endMs).toBeGreaterThanOrEqual(startMs);
            before = endMs;
          }
          expect(before).toBeLessThanOrEqual(totalMs);
        }
      }),
    );
  });

  it('lets everybody through whom the locks of the manual let through', () => {
    fc.assert(
      fc.property(fc.constantFrom(...lockModes), longestQueryMs, (mode, wait) => {
        const { reads, writes } = timeline([traced('SELECT 1', mode)], { longestQueryMs: wait });
        expect(reads.stops.length > 0).toBe(blockedBy(mode).includes('reads'));
        expect(writes.stops.length > 0).toBe(blockedBy(mode).includes('writes'));
      }),
    );
    expect(blockedBy('ShareUpdateExclusiveLock')).toEqual([]);
  });

  it('keeps writers of the same rows waiting less for batches than for one UPDATE of them all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), fc.integer({ min: 40, max: 4000 }), (count, took) => {
        const size = 40_000 / count;
        const batches = Array.from({ length: count }, (_, at) => batch(at * size, size, took / count));
        const whole = timeline([update(40_000, took)]).rows;
        expect(timeline(batches).rows.longestMs).toBeLessThan(whole.longestMs);
        expect(timeline(batches).rows.waiting).toBeLessThan(whole.waiting);
      }),
    );
  });
});
