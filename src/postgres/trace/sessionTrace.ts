// What a session's open transaction holds and has counted so far: each statement answers only for what it added.

import type { LockMode } from '../../model/lockMode.ts';
import type { Counted, LockedRow } from './traceQuery.ts';

export class SessionTrace {
  /** The strongest lock on each relation. */
  held: ReadonlyMap<number, LockMode> = new Map();
  #counted: ReadonlyMap<number, Counted> = new Map();

  /** What came since the last statement of the transaction. */
  countedSince({ oid, counted }: Pick<LockedRow, 'oid' | 'counted'>): Counted {
    const before = this.#counted.get(oid) ?? nothing;
    return {
      scans: Math.max(counted.scans - before.scans, 0),
      inserted: Math.max(counted.inserted - before.inserted, 0),
      updated: Math.max(counted.updated - before.updated, 0),
      deleted: Math.max(counted.deleted - before.deleted, 0),
    };
  }

  /** The transaction goes on, and this is where it stands. */
  keep(held: ReadonlyMap<number, LockMode>, rows: readonly LockedRow[]): void {
    this.held = held;
    this.#counted = new Map(rows.map(({ oid, counted }) => [oid, counted]));
  }

  /** No transaction is open: nothing is held, and the counters begin anew. */
  clear(): void {
    this.held = new Map();
    this.#counted = new Map();
  }
}

const nothing: Counted = { scans: 0, inserted: 0, updated: 0, deleted: 0 };
