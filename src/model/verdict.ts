// The lab's answer to a check, as the contract of `lab check --json` has it.

import type { Hazard } from './hazard.ts';
import type { Statement } from './statement.ts';
import type { RelationLock } from './statementEffects.ts';

export type TaskStatus = 'pass' | 'fail' | 'skipped';

export interface TaskVerdict {
  readonly id: string;
  readonly status: TaskStatus;
  readonly says: string;
  /** Why, in a sentence; null when the task passes. */
  readonly message: string | null;
  readonly expected: string | null;
  readonly got: string | null;
  /** Line of the learner's file, where it can be known. */
  readonly line: number | null;
  /** `M01` … `M25`. */
  readonly mistake: string | null;
  readonly hint: string | null;
}

export type StepStatus = 'ok' | 'failed' | 'refused' | 'not-run';

export interface RoundTrip {
  readonly up: StepStatus;
  readonly down: StepStatus;
  /** Null when `down` did not get so far. */
  readonly restored: boolean | null;
  /** What differs from the start after `down`, a sentence each: the catalog, and rows that are there too much. */
  readonly differences: readonly string[];
  /** What became of rows that were there before `up`, a sentence each: gone, or with other values. */
  readonly rowsLost: readonly string[];
  readonly upAgain: StepStatus;
}

export interface TableSize {
  readonly oid: number;
  /** Qualified: `users`, `shop.users`. */
  readonly table: string;
  readonly rows: number;
}

/** What is left when the process dies after a statement of `up`, and whether `up` can then be run again. */
export interface CrashCell {
  /** How many of the learner's statements had ended, from 1. */
  readonly after: number;
  readonly line: number | null;
  readonly sql: string;
  readonly schema: 'before' | 'partial' | 'after';
  /** What is there of it, a sentence each; empty unless it is `partial`. */
  readonly left: readonly string[];
  /** `ok`, or `fails: ` and why. */
  readonly secondUp: string;
}

/** How a statement of the app fares at one moment. */
export type AppAnswer =
  | { readonly kind: 'runs' }
  | { readonly kind: 'fails'; readonly code: string; readonly message: string }
  /** For a lock that the migration's transaction holds at this moment. */
  | { readonly kind: 'waits'; readonly lock: RelationLock };

/** A statement of the app that runs before the deploy (`old`) or after it (`new`), before, during and after `up`. */
export interface AppTimeline {
  readonly app: 'old' | 'new';
  readonly sql: string;
  /** 0 is before `up`; others follow a learner's statement as crash cells do; the last is after `up`. */
  readonly moments: readonly { readonly after: number; readonly line: number | null; readonly answer: AppAnswer }[];
}

/** The lab's own fault, or a file that does not parse: it costs the learner nothing. */
export interface VerdictError {
  readonly kind: 'syntax' | 'engine' | 'cancelled';
  readonly message: string;
  readonly line: number | null;
  readonly column: number | null;
}

export interface Verdict {
  readonly version: 1;
  readonly exercise: string;
  readonly status: 'pass' | 'fail' | 'error';
  readonly tasks: readonly TaskVerdict[];
  readonly roundTrip: RoundTrip;
  /** The tables that were there before `up`: what time per row is measured on. */
  readonly tablesBefore: readonly TableSize[];
  readonly statements: readonly Statement[];
  /** Sorted by severity, then line. */
  readonly hazards: readonly Hazard[];
  /** Null until the crash test has run; see `Lab.rehearse`. */
  readonly crash: readonly CrashCell[] | null;
  /** How many statements the crash test left out, in a migration that sends too many. */
  readonly crashLeftOut: number;
  readonly app: readonly AppTimeline[];
  readonly console: readonly string[];
  readonly error: VerdictError | null;
}
