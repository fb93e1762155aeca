// The statement that Postgres refused, when a step failed for it.

import type { MigrationFault } from '../model/runOutcome.ts';
import type { Statement } from '../model/statement.ts';

/** The one that the fault names, else the last that was refused; null when there is none. */
export function refusedStatement({ sql }: MigrationFault, statements: readonly Statement[]): Statement | null {
  const refused = statements.filter(({ error }) => error !== null);
  return refused.find((statement) => statement.sql === sql) ?? refused.at(-1) ?? null;
}
