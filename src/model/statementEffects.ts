// What one statement did to the database beside its answer, as the server saw it.

import type { LockMode, Traffic } from './lockMode.ts';

export type RelationKind =
  | 'table'
  | 'partitioned table'
  | 'index'
  | 'partitioned index'
  | 'sequence'
  | 'view'
  | 'materialized view'
  | 'foreign table';

export interface RelationLock {
  readonly oid: number;
  /** Qualified (`users`, `shop.users`), as it was called when the statement began. */
  readonly table: string;
  readonly kind: RelationKind;
  /** The strongest that was taken on it. */
  readonly mode: LockMode;
  /** What waits while it is held; empty for indexes and sequences, whose tables say it. */
  readonly blocks: readonly Traffic[];
  /** False for what was released before anybody could look, as CONCURRENTLY and VACUUM do: then the manual says it. */
  readonly observed: boolean;
}

/** What the server's log told of a statement; names without a schema, as Postgres writes them there. */
export type ServerNote =
  /** Read all rows to see that a constraint holds. */
  | { readonly kind: 'verified'; readonly table: string }
  | { readonly kind: 'rewrote'; readonly table: string }
  /** Read all rows of both tables of a foreign key. */
  | { readonly kind: 'validated'; readonly constraint: string }
  | { readonly kind: 'built'; readonly index: string; readonly table: string }
  /** An index that comes with a constraint: `uq` for UNIQUE or PRIMARY KEY. */
  | { readonly kind: 'implied'; readonly index: string; readonly table: string }
  /** NOT NULL without a look at the rows, since a valid CHECK says so already. */
  | { readonly kind: 'proven'; readonly table: string; readonly column: string }
  /** Went along with what the statement dropped: `constraint users_email_key on table users`. */
  | { readonly kind: 'dropped'; readonly what: string; readonly cascade: boolean }
  /** IF [NOT] EXISTS did nothing: `relation "users" already exists`. */
  | { readonly kind: 'skipped'; readonly why: string }
  /** A name of more than 63 bytes. */
  | { readonly kind: 'truncated'; readonly name: string; readonly to: string };

/** Rows that the statement wrote, by triggers and cascades too. */
export interface RowChanges {
  readonly oid: number;
  readonly table: string;
  /** Whether the table was there before the run. */
  readonly existed: boolean;
  readonly inserted: number;
  readonly updated: number;
  readonly deleted: number;
}

export interface StatementEffects {
  /** On relations that existed before the run: those that this statement took, or made stronger. */
  readonly locks: readonly RelationLock[];
  /** Those that its transaction held already when it began. */
  readonly heldLocks: readonly RelationLock[];
  /** Tables that existed before the run and whose rows were all written to a new file. */
  readonly rewrites: readonly string[];
  /** Tables that existed before the run and were read from end to end. */
  readonly scans: readonly string[];
  readonly notes: readonly ServerNote[];
  readonly changes: readonly RowChanges[];
  /** `lock_timeout` while it ran; 0 waits for ever, null where it is not known. */
  readonly lockTimeoutMs: number | null;
  /** False for what cannot be observed without a change to it: then all of the above is empty or from the manual. */
  readonly traced: boolean;
}

export const untraced: StatementEffects = {
  locks: [],
  heldLocks: [],
  rewrites: [],
  scans: [],
  notes: [],
  changes: [],
  lockTimeoutMs: null,
  traced: false,
};
