// One statement that reached Postgres, as the server saw it.

import type { PgError, PgNotice } from './pgError.ts';
import type { StatementEffects } from './statementEffects.ts';

/** The exported function that a step calls. */
export type Direction = 'up' | 'down';

/** Which of the steps of a check, or which button, sent the statement. */
export type RunName = 'up' | 'down' | 'up-again';

/** What the server records of a statement; it knows nothing of files and lines. */
export interface ServerStatement extends StatementEffects {
  readonly sql: string;
  /** Wall time in the backend. */
  readonly ms: number;
  /** Rows returned or changed, from the command tag; null for commands without a count. */
  readonly rows: number | null;
  /** The command tag (`CREATE TABLE`), null when the statement failed. */
  readonly tag: string | null;
  /** Counts the transaction blocks of a run from 1; null outside of one. */
  readonly transaction: number | null;
  readonly notices: readonly PgNotice[];
  readonly error: PgError | null;
}

/** A server's statement joined to the line of the learner's file that caused it. */
export interface Statement extends ServerStatement {
  readonly run: RunName;
  /** Line in the learner's file, from 1; null for what Sequelize, umzug and the lab ask by themselves. */
  readonly line: number | null;
  /** Sequelize's or umzug's own question (SequelizeMeta, type lookups), folded away in lists. */
  readonly bookkeeping: boolean;
}
