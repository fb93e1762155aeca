// Reads the rows again and again, and only those of tables that were written to. It gives what `readRows` gives.

import { sharedValue } from '../../base/sameValue.ts';
import type { TableRows } from '../../model/tableRows.ts';
import { type CatalogRows, only } from '../catalog/catalogRows.ts';
import { groupRows } from '../catalog/groupRows.ts';
import { LearnersObjects } from '../catalog/learnersObjects.ts';
import type { Database } from '../database.ts';
import type { KnownCatalog } from '../knownCatalog.ts';
import { queryEach } from '../queryEach.ts';
import { readRowsOf } from './readRows.ts';
import {
  type ChangeCountRow,
  changeCountsSql,
  type NumberingRow,
  numberingSql,
  type SizeRow,
  sizesSql,
} from './rowCatalog.ts';
import { type RowCatalog, rootOf, rootTables, tablesWith } from './rowTables.ts';

interface KnownTable {
  /** What the table and its partitions were when their rows were read: two equal texts are the same rows. */
  readonly state: string;
  readonly rows: TableRows;
}

/** By the table's number. */
export type KnownRows = ReadonlyMap<number, KnownTable>;

/** `catalog` is how it is now; `known` an earlier reading, from which the database has gone on, not back. */
export async function readKnownRows(database: Database, catalog: KnownCatalog, known: KnownRows): Promise<KnownRows> {
  const objects = new LearnersObjects(catalog.rows.schemas, catalog.rows.relations, [], catalog.rows.members);
  // A sequence moves without a row: those of tables that hold any are looked at each time.
  const filled = new Set([...known].filter(([, each]) => each.rows.count > 0).map(([oid]) => oid));
  const [counts, moved] = (await queryEach(database, [changeCountsSql, only(numberingSql, '"table"', filled)])) as [
    ChangeCountRow[],
    NumberingRow[],
  ];
  const countsOf = groupRows(counts, (row) => rootOf(objects, row.table));
  const movedOf = groupRows(moved, (row) => row.table);
  const stateOf = (oid: number, numbering: readonly NumberingRow[] = []): string =>
    [
      catalog.versions.get(oid),
      ...(countsOf.get(oid) ?? []).map(({ table, changes }) => `${table}:${catalog.versions.get(table)}:${changes}`),
      ...numbering.map(({ sequence, next, descending }) => `${sequence}=${next}${descending ? '-' : ''}`),
    ].join(' ');
  const roots = rootTables(objects).map(({ oid }) => oid);
  const stale = new Set(roots.filter((oid) => known.get(oid)?.state !== stateOf(oid, movedOf.get(oid))));
  if (stale.size === 0 && known.size === roots.length) return known;
  const leaves = counts.map(({ table }) => table).filter((oid) => stale.has(rootOf(objects, oid)));
  const [sizes, numbering] = (await queryEach(database, [
    only(sizesSql, '"table"', new Set(leaves)),
    only(numberingSql, '"table"', stale),
  ])) as [SizeRow[], NumberingRow[]];
  const tables = tablesWith(objects, { ...columnsOf(catalog.rows, stale), sizes, numbering }, stale);
  const read = new Map((await readRowsOf(database, tables)).map((each) => [each.oid, each]));
  const numberingOf = groupRows(numbering, (row) => row.table);
  return new Map(
    roots.flatMap((oid): readonly (readonly [number, KnownTable])[] => {
      const before = known.get(oid);
      const now = read.get(oid);
      if (now === undefined) return before === undefined ? [] : [[oid, before]];
      const state = stateOf(oid, now.count > 0 ? numberingOf.get(oid) : []);
      return [[oid, { state, rows: sharedValue(before?.rows, now) }]];
    }),
  );
}

function columnsOf(
  { columns, indexes }: CatalogRows,
  tables: ReadonlySet<number>,
): Pick<RowCatalog, 'columns' | 'keys'> {
  const own = columns.filter(({ table }) => tables.has(table));
  return {
    columns: own
      .map(({ table, position, name, generated }) => ({ table, position, name, virtual: generated === 'v' }))
      .sort((one, other) => one.position - other.position),
    keys: indexes
      .filter(({ primary }) => primary)
      .map((index) => ({ table: index.table, columns: index.columns.split(' ').slice(0, index.keys).join(' ') })),
  };
}
