// How one step (one `up` or one `down`, in a process of its own) ended.

import type { ConsoleLine } from './consoleLine.ts';
import type { PgError } from './pgError.ts';
import type { SourcePlace } from './sourceFile.ts';
import type { SourceOutline } from './sourceOutline.ts';
import type { RunName, Statement } from './statement.ts';

/** What the migration threw, with the place in the learner's file where it can be known. */
export interface MigrationFault {
  /** The class of the error: `SequelizeDatabaseError`, `TypeError`, … */
  readonly name: string;
  readonly message: string;
  readonly place: SourcePlace | null;
  /** Set when the error came from Postgres. */
  readonly postgres: PgError | null;
  /** The statement that failed, when Sequelize says it. */
  readonly sql: string | null;
}

/** A call that was still under way when `up` or `down` resolved: a forgotten `await`. */
export interface UnawaitedCall {
  /** `queryInterface.addIndex` */
  readonly call: string;
  readonly place: SourcePlace | null;
}

export type RunOutcome =
  /** The migration ran to its end. `ran` is false when umzug had nothing to do. */
  | { readonly kind: 'done'; readonly ran: boolean; readonly unawaited: readonly UnawaitedCall[] }
  /** The migration threw, or Sequelize or Postgres refused it. */
  | { readonly kind: 'failed'; readonly fault: MigrationFault }
  /** The file does not parse: nothing ran, nothing is lost. */
  | { readonly kind: 'syntax'; readonly message: string; readonly place: SourcePlace }
  /** JavaScript that did not end within the limit: its worker was ended, the database rolled back. */
  | { readonly kind: 'timed-out'; readonly afterMs: number; readonly running: UnawaitedCall | null }
  /** A statement that did not end within the limit: the server was replaced by a fresh one. */
  | {
      readonly kind: 'server-replaced';
      readonly afterMs: number;
      readonly sql: string | null;
      readonly line: number | null;
    }
  | { readonly kind: 'cancelled' };

export interface RunReport {
  readonly run: RunName;
  readonly outcome: RunOutcome;
  readonly statements: readonly Statement[];
  readonly console: readonly ConsoleLine[];
  /** Lines that were printed beyond the limit and are not in `console`. */
  readonly consoleDropped: number;
  /** What the learner's file says; null when it does not parse, or nobody said. A claim: good for words, not for judging. */
  readonly outline: SourceOutline | null;
  readonly ms: number;
}
