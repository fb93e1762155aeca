// A question that a task asks of the database after `up`: run, answered, and taken back.

import type { LockMode } from './lockMode.ts';
import type { PgError } from './pgError.ts';

/** What JSON can hold: a number where it is exact, text for all that is not. */
export type Cell = null | boolean | number | string | readonly Cell[] | { readonly [key: string]: Cell };

export type ProbeAnswer =
  /** `rows` is empty for a statement that returns none. */
  | {
      readonly kind: 'accepted';
      readonly rows: readonly (readonly Cell[])[];
      /** What it had to lock, by oid: another session would wait for whatever conflicts. */
      readonly locks: readonly ProbeLock[];
    }
  | { readonly kind: 'refused'; readonly error: PgError };

export interface ProbeLock {
  readonly oid: number;
  readonly mode: LockMode;
}
