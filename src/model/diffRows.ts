// Which rows are lost, added or changed from one moment to another.

import { compareKeyed, compareWhole, type Row, type RowsCompared, type SharedColumn } from './compareRows.ts';
import { bothBy, matchParts, type Pair } from './matchParts.ts';
import type { ChangedRows, RowColumn, RowContents, RowList, RowsDifference, TableRows } from './tableRows.ts';

export interface RowsDiffOptions {
  /** As they were called before; every column that is still there when left out. One of these that is gone is a loss. */
  readonly columns?: readonly string[];
}

/** The one example of what is lost with its table. */
export const goneWithTable = 'all of them, with the table';

const noRows: RowList = { count: 0, examples: [] };
const noChanges: ChangedRows = { count: 0, examples: [], columns: [] };

/** Two moments of one server. Of tables that are new the catalog tells, and nothing is said of their rows. */
export function diffRows(
  before: readonly TableRows[],
  now: readonly TableRows[],
  options: RowsDiffOptions = {},
): readonly RowsDifference[] {
  const byOid = bothBy<TableRows>(({ oid }) => oid);
  const byName = bothBy<TableRows>(({ table }) => table);
  const { kept, removed } = matchParts(before, now, [byOid, byName]);
  return [
    ...removed.filter(({ count }) => count > 0).map(gone),
    ...kept.map((pair) => ({ table: pair.before.table, ...compare(pair, options) })).filter(isDifferent),
  ];
}

function gone({ table, count }: TableRows): RowsDifference {
  return { table, lost: { count, examples: [goneWithTable] }, added: noRows, changed: noChanges };
}

const isDifferent = ({ lost, added, changed }: RowsDifference): boolean => lost.count + added.count + changed.count > 0;

function compare(pair: Pair<TableRows>, { columns: wanted }: RowsDiffOptions): RowsCompared {
  const { before, now } = pair;
  const shared = sharedColumns(pair);
  const compared = wanted === undefined ? shared : shownColumns(before, shared, wanted);
  const [held, holds] = [before.contents, now.contents];
  if (held.kind !== holds.kind) return byCount(pair, []);
  if (held.kind === 'digest' || holds.kind === 'digest')
    return byCount(pair, digestChanges(held, holds, now, compared));
  const isInPlace = shared.every((column) => column.before === column.now) && shared.length === now.columns.length;
  if (isInPlace && shared.length === before.columns.length && held.json === holds.json) return byCount(pair, []);
  const rows: readonly Row[] = JSON.parse(held.json);
  const rowsNow: readonly Row[] = JSON.parse(holds.json);
  const key = before.key.map((name) => shared.find((column) => column.name === name));
  return compareKeyed(rows, rowsNow, key, compared) ?? compareWhole(rows, rowsNow, compared);
}

/** A column keeps its number while its table is the same one; one that was dropped and made again keeps its name. */
function sharedColumns({ before, now }: Pair<TableRows>): readonly SharedColumn[] {
  const byName = bothBy<RowColumn>(({ name }) => name);
  const byPosition = bothBy<RowColumn>(({ position }) => position);
  const keys = before.oid === now.oid ? [byPosition, byName] : [byName];
  const places = new Map(before.columns.map((column, at) => [column, at]));
  const placesNow = new Map(now.columns.map((column, at) => [column, at]));
  return matchParts(before.columns, now.columns, keys).kept.map((column) => ({
    name: column.before.name,
    before: places.get(column.before) ?? 0,
    now: placesNow.get(column.now) ?? 0,
  }));
}

function shownColumns(
  before: TableRows,
  shared: readonly SharedColumn[],
  wanted: readonly string[],
): readonly SharedColumn[] {
  const byName = new Map(shared.map((column) => [column.name, column]));
  return before.columns.flatMap(({ name }, at) =>
    wanted.includes(name) ? [byName.get(name) ?? { name, before: at, now: null }] : [],
  );
}

function digestChanges(
  held: RowContents,
  holds: RowContents,
  now: TableRows,
  columns: readonly SharedColumn[],
): readonly string[] {
  if (held.kind !== 'digest' || holds.kind !== 'digest') return [];
  const isChanged = (column: SharedColumn): boolean => {
    const name = column.now === null ? undefined : now.columns[column.now]?.name;
    return name === undefined || held.byColumn[column.name] !== holds.byColumn[name];
  };
  return columns.filter(isChanged).map(({ name }) => name);
}

/** With rows come or gone, every column is another; only with as many as before it says that values have changed. */
function byCount({ before, now }: Pair<TableRows>, columns: readonly string[]): RowsCompared {
  const isChanged = before.count === now.count && columns.length > 0;
  return {
    lost: { count: Math.max(0, before.count - now.count), examples: [] },
    added: { count: Math.max(0, now.count - before.count), examples: [] },
    changed: isChanged ? { count: 1, examples: [], columns } : noChanges,
  };
}
