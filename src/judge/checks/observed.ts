// What a check may look at: the database after `up`, what it is compared with, and the way that led there.

import type { Evidence } from '../../model/evidence.ts';
import type { ProbeAnswer } from '../../model/probe.ts';
import { emptySchema, type Schema } from '../../model/schema.ts';
import type { Statement } from '../../model/statement.ts';
import type { TableRows } from '../../model/tableRows.ts';
import type { CrashCell } from '../../model/verdict.ts';

export interface Observed {
  readonly before: Schema;
  readonly schema: Schema;
  readonly rowsBefore: readonly TableRows[];
  readonly rows: readonly TableRows[];
  readonly probes: ReadonlyMap<string, ProbeAnswer>;
  readonly goal: Schema | null;
  /** Those of `up`, as the server saw them; Sequelize's own too, since who sent one is only a claim. */
  readonly statements: readonly Statement[];
  /** Null when there was no crash test. */
  readonly crash: readonly CrashCell[] | null;
}

/** After an `up` that went well, on a server that is still the same. */
export function observedAfterUp({ before, rowsBefore, up, probes, goal }: Evidence): Observed {
  return {
    before,
    schema: up.schemaAfter ?? emptySchema,
    rowsBefore,
    rows: up.rowsAfter ?? [],
    probes,
    goal,
    statements: up.report.statements,
    crash: null,
  };
}
