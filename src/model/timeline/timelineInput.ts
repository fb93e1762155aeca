// What the timeline is made from: the statements as they were seen, and the database that one imagines.

import type { Traffic } from '../lockMode.ts';
import type { Statement } from '../statement.ts';
import type { TableSize } from '../verdict.ts';

/** From small to large: what a learner can choose. */
export const tableRows = [10_000, 100_000, 1_000_000, 10_000_000, 100_000_000] as const;

export interface TimelineInput {
  /** Of one run, in their order; Sequelize's own are left out here. */
  readonly statements: readonly Statement[];
  /** The tables that were there before the run, as large as they were. */
  readonly tables: readonly TableSize[];
  /** How many rows each of them is to have. */
  readonly rows: number;
  /** Requests a second. */
  readonly perSecond: Readonly<Record<Traffic, number>>;
  /** The app's longest transaction: the migration has to wait for it, and others behind the migration. */
  readonly longestQueryMs: number;
}
