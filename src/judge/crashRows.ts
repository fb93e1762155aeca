// Whether the rows that `up` makes are all there, where some of their values are others each time.

import { diffRows } from '../model/diffRows.ts';
import type { TableRows } from '../model/tableRows.ts';

export interface RowsMade {
  /** How many rows each table has in the end. */
  readonly counts: ReadonlyMap<string, number>;
  areThere(rows: readonly TableRows[]): boolean;
}

/** What of a table is not the same each time. */
interface Passing {
  readonly columns: readonly string[];
  /** Its rows cannot be told apart by what stays the same. */
  readonly wholeRows: boolean;
}

/**
 * `twin`: the rows that a second run made of the same start; empty when there was none. `before`: those of the start,
 * as the second run had them, and the rows that `areThere` is asked of.
 */
export function doneRows(
  rows: readonly TableRows[],
  twin: readonly TableRows[],
  before: readonly TableRows[],
): RowsMade {
  return {
    counts: new Map(rows.map(({ table, count }) => [table, count])),
    areThere: (found) =>
      rows.every((each) => {
        const now = byName(found, each.table);
        if (now === undefined || now.count !== each.count) return false;
        const differences = diffRows([each], [now]);
        if (differences.length === 0) return true;
        const other = byName(twin, each.table);
        if (other === undefined) return false;
        const { wholeRows, columns } = passingOf(each, other);
        const isPassing = differences.every(
          ({ lost, added, changed }) =>
            wholeRows ||
            (lost.count + added.count === 0 && changed.columns.every((column) => columns.includes(column))),
        );
        // Of values that are others each time it is known, at least, whether they were written yet.
        return isPassing && written(before, other) === written(before, now);
      }),
  };
}

function passingOf(one: TableRows, other: TableRows): Passing {
  const differences = diffRows([one], [other]);
  return {
    columns: differences.flatMap(({ changed }) => changed.columns),
    wholeRows: differences.some(({ lost, added }) => lost.count + added.count > 0),
  };
}

/** How many values are there, by column, and how many rows are not as they were; two equal texts are equal. */
function written(before: readonly TableRows[], rows: TableRows): string {
  const was = before.filter(({ oid, table }) => oid === rows.oid || table === rows.table).slice(0, 1);
  const changes = diffRows(was, [rows]).map(({ lost, added, changed }) => [
    lost.count,
    added.count,
    changed.count,
    changed.columns,
  ]);
  return JSON.stringify([changes, valuesByColumn(rows)]);
}

function valuesByColumn({ columns, contents }: TableRows): readonly number[] {
  if (contents.kind === 'digest') return [];
  const rows: readonly (readonly (string | null)[])[] = JSON.parse(contents.json);
  return columns.map((_, at) => rows.filter((row) => row[at] !== null).length);
}

function byName(rows: readonly TableRows[], name: string): TableRows | undefined {
  return rows.find(({ table }) => table === name);
}
