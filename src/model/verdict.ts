// The lab's answer to a check, as the contract of `lab check --json` has it.

import type { Statement } from './statement.ts';

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
  readonly statements: readonly Statement[];
  readonly console: readonly string[];
  readonly error: VerdictError | null;
}
