// How long a statement takes on a table of another size: what was measured, drawn out in a straight line.

import type { Statement } from '../statement.ts';
import type { TableSize } from '../verdict.ts';
import type { RowWork, WorkKind } from './rowWork.ts';

/**
 * Microseconds a row, for tables that are too small to measure on. Measured by `test/model/rowCost.test.ts` in the
 * Postgres of this lab on 200,000 rows of four columns and a primary key, and rounded.
 */
export const defaultMicroseconds: Readonly<Record<WorkKind, number>> = {
  read: 0.3,
  rewrite: 1.5,
  index: 1.5,
  match: 0.8,
  write: 12,
  insert: 8,
};

/** A statement that touches no rows takes about this long. */
const fixedMs = 1;
/** With fewer rows, or in less time, what was measured says nothing about a row. */
const leastRows = 1000;
const leastMs = 5;

export type CostBasis =
  /** It touches no rows: as long as it took. */
  | { readonly kind: 'as-measured' }
  | { readonly kind: 'measured'; readonly table: TableSize }
  /** `why`: the table has too few rows, or it was over too soon. */
  | { readonly kind: 'default'; readonly table: TableSize; readonly why: 'few-rows' | 'too-quick' };

export interface Cost {
  readonly ms: number;
  readonly basis: CostBasis;
}

/** On a table of `rows` rows. */
export function statementCost({ ms }: Pick<Statement, 'ms'>, works: readonly RowWork[], rows: number): Cost {
  const table = largest(works);
  if (table === null) return { ms, basis: { kind: 'as-measured' } };
  if (canMeasure(table.rows, ms)) return { ms: drawnOut(ms, rows / table.rows), basis: { kind: 'measured', table } };
  const rowMs = works.reduce((sum, { kind, share }) => sum + (share * rows * defaultMicroseconds[kind]) / 1000, 0);
  return { ms: Math.min(ms, fixedMs) + rowMs, basis: defaultBasis(table) };
}

/** Of `size` rows, from batches of `changed` rows in all that took `ms` together. */
export function batchCost(
  { ms, count, changed }: { readonly ms: number; readonly count: number; readonly changed: number },
  table: TableSize,
  size: number,
): Cost {
  if (canMeasure(changed, ms))
    return { ms: drawnOut(ms / count, (size * count) / changed), basis: { kind: 'measured', table } };
  return {
    ms: Math.min(ms / count, fixedMs) + (size * defaultMicroseconds.write) / 1000,
    basis: defaultBasis({ ...table, rows: changed }),
  };
}

function drawnOut(ms: number, times: number): number {
  const fixed = Math.min(ms, fixedMs);
  return fixed + (ms - fixed) * times;
}

function canMeasure(rows: number, ms: number): boolean {
  return rows >= leastRows && ms >= leastMs;
}

function defaultBasis(table: TableSize): CostBasis {
  return { kind: 'default', table, why: table.rows < leastRows ? 'few-rows' : 'too-quick' };
}

function largest(works: readonly RowWork[]): TableSize | null {
  return works.map(({ table }) => table).toSorted((one, other) => other.rows - one.rows)[0] ?? null;
}
