// Two lists of rows of one table, row by row.

import type { ChangedRows, RowList, RowsDifference } from './tableRows.ts';

/** The text of each column's value; null for NULL. */
export type Row = readonly (string | null)[];
export type RowsCompared = Omit<RowsDifference, 'table'>;

/** A column on both sides, with its place in each side's rows; `now` is null for one that was asked for and is gone. */
export interface SharedColumn {
  readonly name: string;
  readonly before: number;
  readonly now: number | null;
}

const examplesKept = 3;
/** How many columns of a changed row are shown. */
const columnsShown = 2;
const longestKey = 40;
const longestValue = 24;

interface RowPair {
  readonly row: Row;
  readonly now: Row;
}

/** Null when the key cannot tell the rows apart any more: a part of it is gone, NULL, or there twice. */
export function compareKeyed(
  before: readonly Row[],
  now: readonly Row[],
  key: readonly (SharedColumn | undefined)[],
  columns: readonly SharedColumn[],
): RowsCompared | null {
  const places: { readonly name: string; readonly before: number; readonly now: number }[] = [];
  for (const part of key) {
    if (part === undefined || part.now === null) return null;
    places.push({ name: part.name, before: part.before, now: part.now });
  }
  const rows = byKey(
    before,
    places.map((part) => part.before),
  );
  const rowsNow = byKey(
    now,
    places.map((part) => part.now),
  );
  if (places.length === 0 || rows === null || rowsNow === null) return null;
  const titled = (place: 'before' | 'now') => (row: Row) =>
    places.map((part) => `${part.name} ${shortened(row[part[place]] ?? 'NULL', longestKey)}`).join(', ');
  const lost = [...rows].filter(([value]) => !rowsNow.has(value)).map(([, row]) => row);
  const added = [...rowsNow].filter(([value]) => !rows.has(value)).map(([, row]) => row);
  const pairs = [...rows].flatMap(([value, row]): readonly RowPair[] => {
    const partner = rowsNow.get(value);
    return partner === undefined ? [] : [{ row, now: partner }];
  });
  return {
    lost: { count: lost.length, examples: lost.slice(0, examplesKept).map(titled('before')) },
    added: { count: added.length, examples: added.slice(0, examplesKept).map(titled('now')) },
    changed: changes(pairs, columns, titled('before')),
  };
}

function byKey(rows: readonly Row[], places: readonly number[]): ReadonlyMap<string, Row> | null {
  const found = new Map<string, Row>();
  for (const row of rows) {
    const cells = places.map((place) => row[place] ?? null);
    if (cells.includes(null)) return null;
    found.set(JSON.stringify(cells), row);
  }
  return found.size === rows.length ? found : null;
}

function changes(
  pairs: readonly RowPair[],
  columns: readonly SharedColumn[],
  title: (row: Row) => string,
): ChangedRows {
  const changed = pairs
    .map((pair) => ({ pair, columns: columns.filter((column) => isChanged(pair, column)) }))
    .filter((each) => each.columns.length > 0);
  const names = new Set(changed.flatMap((each) => each.columns.map(({ name }) => name)));
  const example = (each: (typeof changed)[number]): string => {
    const shown = each.columns.slice(0, columnsShown).map((column) => {
      const change = `${quoted(each.pair.row[column.before])}, now ${valueNow(each.pair, column)}`;
      return names.size === 1 ? change : `${column.name} ${change}`;
    });
    return `${title(each.pair.row)} (${shown.join('; ')})`;
  };
  return {
    count: changed.length,
    examples: changed.slice(0, examplesKept).map(example),
    columns: columns.filter(({ name }) => names.has(name)).map(({ name }) => name),
  };
}

const isChanged = ({ row, now }: RowPair, column: SharedColumn): boolean =>
  column.now === null || (row[column.before] ?? null) !== (now[column.now] ?? null);

const valueNow = ({ now }: RowPair, column: SharedColumn): string =>
  column.now === null ? 'gone' : quoted(now[column.now]);

/** Without a key a row is only known as a whole: one that has changed is one lost and one added. */
export function compareWhole(
  before: readonly Row[],
  now: readonly Row[],
  columns: readonly SharedColumn[],
): RowsCompared {
  const gone = columns.filter((column) => column.now === null).map(({ name }) => name);
  const there = columns.filter((column) => column.now !== null);
  const rows = before.map((row) => there.map((column) => row[column.before] ?? null));
  const rowsNow = now.map((row) => there.map((column) => row[column.now ?? 0] ?? null));
  return {
    lost: surplus(rows, rowsNow),
    added: surplus(rowsNow, rows),
    changed: gone.length === 0 ? { count: 0, examples: [], columns: [] } : { ...listed(rows), columns: gone },
  };
}

/** What there is more of in `some` than in `others`. */
function surplus(some: readonly Row[], others: readonly Row[]): RowList {
  const left = new Map<string, number>();
  for (const row of others) {
    const text = JSON.stringify(row);
    left.set(text, (left.get(text) ?? 0) + 1);
  }
  const found = some.filter((row) => {
    const text = JSON.stringify(row);
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count <= 0;
  });
  return listed(found);
}

const listed = (rows: readonly Row[]): RowList => ({
  count: rows.length,
  examples: rows.slice(0, examplesKept).map((row) => `(${row.map(quoted).join(', ')})`),
});

const quoted = (value: string | null | undefined): string =>
  value === null || value === undefined ? 'NULL' : `'${shortened(value, longestValue)}'`;

const shortened = (value: string, longest: number): string =>
  value.length > longest ? `${value.slice(0, longest - 1)}…` : value;
