// Everything a check observed: the judge's only input beside the exercise.

import type { CrashEvidence } from './crashRun.ts';
import type { ProbeAnswer } from './probe.ts';
import type { RunReport } from './runOutcome.ts';
import type { Schema } from './schema.ts';
import type { TableRows } from './tableRows.ts';

export interface StepEvidence {
  readonly report: RunReport;
  /** The schema after the step; null when the server had to be replaced. */
  readonly schemaAfter: Schema | null;
  /** What the tables held after the step; null when the server had to be replaced. */
  readonly rowsAfter: readonly TableRows[] | null;
}

export interface Evidence {
  readonly before: Schema;
  readonly rowsBefore: readonly TableRows[];
  readonly up: StepEvidence;
  /** The answers to the app's statements before `up`, by their SQL; empty when the exercise names none. */
  readonly appBefore: ReadonlyMap<string, ProbeAnswer>;
  /** The answers to the tasks' probes, and to the app's statements, after `up`; empty when `up` did not end well. */
  readonly probes: ReadonlyMap<string, ProbeAnswer>;
  /** What the solution's `up` makes; null when no task asks for it. */
  readonly goal: Schema | null;
  /** Null when the step before it did not end well, so this one was not run. */
  readonly down: StepEvidence | null;
  readonly upAgain: StepEvidence | null;
  /** Null until the crash test has run. */
  readonly crash: CrashEvidence | null;
}
