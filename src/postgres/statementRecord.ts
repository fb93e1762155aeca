// Puts one batch and its answer on record as a statement.

import type { PgError, PgNotice } from '../model/pgError.ts';
import type { ServerStatement } from '../model/statement.ts';
import { type StatementEffects, untraced } from '../model/statementEffects.ts';
import type { BackendMessage } from './wire/backendMessages.ts';

/** Gathers what the backend says while one batch runs. */
export class StatementRecord {
  readonly #sql: string;
  readonly #tags: string[] = [];
  readonly #notices: PgNotice[] = [];
  #error: PgError | null = null;

  constructor(sql: string) {
    this.#sql = sql;
  }

  hear(message: BackendMessage): void {
    if (message.kind === 'completed') this.#tags.push(message.tag);
    else if (message.kind === 'notice') this.#notices.push(message.notice);
    else if (message.kind === 'error') this.#error = message.error;
  }

  end(ms: number, transaction: number | null, effects: StatementEffects = untraced): ServerStatement {
    const counts = this.#tags.map(rowsOf).filter((rows) => rows !== null);
    return {
      sql: this.#sql,
      ms,
      rows: counts.length > 0 ? counts.reduce((sum, rows) => sum + rows, 0) : null,
      tag: this.#error ? null : this.#tags.join('; ') || null,
      transaction,
      notices: this.#notices,
      error: this.#error,
      ...effects,
    };
  }
}

/** `INSERT 0 5` is 5, `UPDATE 3` is 3, `CREATE TABLE` has no count. */
function rowsOf(tag: string): number | null {
  const count = /^(?:INSERT \d+|UPDATE|DELETE|SELECT|MERGE|FETCH|MOVE|COPY) (\d+)$/.exec(tag)?.[1];
  return count === undefined ? null : Number(count);
}
