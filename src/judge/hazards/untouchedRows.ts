// The rows that a step left as they were: what is lost of them later, it was not the step that lost it.

import { bothBy, matchParts } from '../../model/matchParts.ts';
import type { RowColumn, TableRows } from '../../model/tableRows.ts';

type Row = readonly (string | null)[];

/**
 * Of each table, the rows of `before` that stand in `after` with the same values, in the columns that both have.
 * Tables that are too long to be kept row by row are left out, unless nothing in them has changed.
 */
export function untouchedRows(before: readonly TableRows[], after: readonly TableRows[]): readonly TableRows[] {
  const now = new Map(after.map((rows) => [rows.oid, rows]));
  return before.flatMap((rows): readonly TableRows[] => {
    const then = now.get(rows.oid);
    if (then === undefined) return [];
    const [was, is] = [rows.contents, then.contents];
    if (was.kind === 'rows' && is.kind === 'rows') {
      if (was.json === is.json && rows.columns.length === then.columns.length) return [rows];
      return [sharedRows(rows, JSON.parse(was.json), then, JSON.parse(is.json))];
    }
    if (was.kind !== 'digest' || is.kind !== 'digest' || rows.count !== then.count) return [];
    const isSame = Object.entries(was.byColumn).every(([name, digest]) => is.byColumn[name] === digest);
    return isSame ? [rows] : [];
  });
}

/** Only the columns that both have: of the others the step has told already. */
function sharedRows(before: TableRows, rows: readonly Row[], after: TableRows, rowsNow: readonly Row[]): TableRows {
  const { kept } = matchParts(before.columns, after.columns, [bothBy<RowColumn>(({ position }) => position)]);
  const places = kept.map((pair) => before.columns.indexOf(pair.before));
  const placesNow = kept.map((pair) => after.columns.indexOf(pair.now));
  const cells = (row: Row, at: readonly number[]): Row => at.map((place) => row[place] ?? null);
  const left = new Map<string, number>();
  for (const row of rowsNow) {
    const text = JSON.stringify(cells(row, placesNow));
    left.set(text, (left.get(text) ?? 0) + 1);
  }
  const same = rows
    .map((row) => cells(row, places))
    .filter((row) => {
      const text = JSON.stringify(row);
      const count = left.get(text) ?? 0;
      left.set(text, count - 1);
      return count > 0;
    });
  const columns = kept.map((pair) => pair.before);
  return { ...before, columns, count: same.length, contents: { kind: 'rows', json: JSON.stringify(same) } };
}
