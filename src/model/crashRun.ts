// The crash test as it was observed: `up` again and again, each time killed one statement later.

import type { ProbeAnswer } from './probe.ts';
import type { RunOutcome } from './runOutcome.ts';
import type { Schema } from './schema.ts';
import type { Statement } from './statement.ts';
import type { TableRows } from './tableRows.ts';

export interface CrashRun {
  /** How many of the learner's statements had ended when the process died, from 1. */
  readonly after: number;
  /** The last of them, as it went in the undisturbed run. */
  readonly statement: Statement;
  /** What was left, with what was not committed rolled back: what every other session sees at this moment. */
  readonly schema: Schema;
  readonly rows: readonly TableRows[];
  /** How a second `up` ended that started from there. */
  readonly second: RunOutcome;
  /** The answers to the app's statements at this moment, by their SQL. */
  readonly app: ReadonlyMap<string, ProbeAnswer>;
}

export interface CrashEvidence {
  /** The state that each of them began with, as this test saw it: its oids are those of the runs. */
  readonly before: Schema;
  readonly rowsBefore: readonly TableRows[];
  readonly runs: readonly CrashRun[];
  /** Statements after which it was not killed, in a migration that sends more than the test takes. */
  readonly leftOut: number;
}
