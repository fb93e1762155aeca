// What a rule of the hazards looks at: the steps of a check with the schema and the rows before and after each.

import type { CrashEvidence } from '../../model/crashRun.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { RunReport } from '../../model/runOutcome.ts';
import type { Schema } from '../../model/schema.ts';
import type { RunName, Statement } from '../../model/statement.ts';
import type { TableRows } from '../../model/tableRows.ts';
import type { CrashCell } from '../../model/verdict.ts';
import { crashCells } from '../crashCells.ts';

export interface SeenStep {
  readonly run: RunName;
  readonly report: RunReport;
  /** Of the learner's own; Sequelize's bookkeeping is left out. */
  readonly statements: readonly Statement[];
  readonly before: Schema;
  readonly rowsBefore: readonly TableRows[];
  /** Null when the server had to be replaced. */
  readonly after: Schema | null;
  readonly rowsAfter: readonly TableRows[] | null;
}

export interface Seen {
  readonly up: SeenStep;
  /** Null when it was not run. */
  readonly down: SeenStep | null;
  readonly upAgain: SeenStep | null;
  readonly crash: CrashEvidence | null;
  /** What a crash would leave, moment by moment; empty until the crash test has run. */
  readonly cells: readonly CrashCell[];
}

export function seenIn(evidence: Evidence): Seen {
  const { before, rowsBefore, up, down, upAgain, crash } = evidence;
  const step = (
    run: RunName,
    { report, schemaAfter, rowsAfter }: Evidence['up'],
    start: Pick<SeenStep, 'before' | 'rowsBefore'>,
  ): SeenStep => ({
    run,
    report,
    statements: report.statements.filter(({ bookkeeping }) => !bookkeeping),
    ...start,
    after: schemaAfter,
    rowsAfter,
  });
  const made = { before: up.schemaAfter ?? before, rowsBefore: up.rowsAfter ?? rowsBefore };
  const undone = { before: down?.schemaAfter ?? before, rowsBefore: down?.rowsAfter ?? rowsBefore };
  return {
    up: step('up', up, { before, rowsBefore }),
    down: down && step('down', down, made),
    upAgain: upAgain && step('up-again', upAgain, undone),
    crash,
    cells: crashCells(evidence) ?? [],
  };
}

/** How many rows the relation had before the step; null when it is no table that was there. */
export function rowsOf({ rowsBefore }: SeenStep, oid: number): number | null {
  return rowsBefore.find((table) => table.oid === oid)?.count ?? null;
}
