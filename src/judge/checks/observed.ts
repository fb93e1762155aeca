// What a check may look at: the database after `up`, and what it is compared with.

import type { Evidence } from '../../model/evidence.ts';
import type { ProbeAnswer } from '../../model/probe.ts';
import { emptySchema, type Schema } from '../../model/schema.ts';
import type { TableRows } from '../../model/tableRows.ts';

export interface Observed {
  readonly schema: Schema;
  readonly rowsBefore: readonly TableRows[];
  readonly rows: readonly TableRows[];
  readonly probes: ReadonlyMap<string, ProbeAnswer>;
  readonly goal: Schema | null;
}

/** After an `up` that went well, on a server that is still the same. */
export function observedAfterUp({ rowsBefore, up, probes, goal }: Evidence): Observed {
  return { schema: up.schemaAfter ?? emptySchema, rowsBefore, rows: up.rowsAfter ?? [], probes, goal };
}
