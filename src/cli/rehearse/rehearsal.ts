// The document of `lab rehearse --json`, for programs; keys may be added to it.

import type { RehearsalProblem } from '../../judge/judgeRehearsal.ts';
import type { RatedHazard } from '../../judge/rateHazards.ts';
import type { Statement } from '../../model/statement.ts';
import type { CrashCell, RoundTrip } from '../../model/verdict.ts';

export interface RehearsedMigration {
  readonly file: string;
  readonly roundTrip: RoundTrip;
  readonly statements: readonly Statement[];
  /** Without those that the house rules turn off; the worst first. */
  readonly hazards: readonly RatedHazard[];
  /** Null when it was not made. */
  readonly crash: readonly CrashCell[] | null;
  /** Statements after which the process was not killed, in a migration that sends too many. */
  readonly crashLeftOut: number;
  readonly problems: readonly RehearsalProblem[];
  /** Why the run could not go on after this file, a sentence; null when it could. */
  readonly error: string | null;
  readonly console: readonly string[];
  readonly ms: number;
}

export interface RehearsalCounts {
  readonly files: number;
  readonly rehearsed: number;
  /** Hazards whose level is `error`, and `warning`. */
  readonly errors: number;
  readonly warnings: number;
  readonly broken: number;
  readonly ms: number;
}

export interface RehearsalDocument {
  readonly version: 1;
  /** `hazards`: at least one whose level is `error`. `broken`: a file does not run, come back, or run again. */
  readonly status: 'clean' | 'hazards' | 'broken' | 'error';
  readonly folder: string;
  /** The file of the house rules; null when there is none. */
  readonly rules: string | null;
  readonly counts: RehearsalCounts;
  /** What is worth knowing of the folder, a sentence each: files that are passed over, or were applied already. */
  readonly notes: readonly string[];
  /** Of the folder as a whole: the order of its files. */
  readonly hazards: readonly RatedHazard[];
  readonly migrations: readonly RehearsedMigration[];
  /** Files after one that did not run; sequelize-cli would not come to them either. */
  readonly notReached: readonly string[];
}
