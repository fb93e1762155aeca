// Reads the rows again and again, and only those of tables that were written to. It gives what `readRows` gives.

import { sharedValue } from '../../base/sameValue.ts';
import type { TableRows } from '../../model/tableRows.ts';
import { only } from '../catalog/catalogRows.ts';
import { groupRows } from '../catalog/groupRows.ts';
import { LearnersObjects } from '../catalog/learnersObjects.ts';
import type { Database } from '../database.ts';
import type { KnownCatalog } from '../knownCatalog.ts';
import { queryEach } from '../queryEach.ts';
import { readRowsOf } from './readRows.ts';
import { type ChangeCountRow, changeCountsSql, type NumberingRow, numberingSql, type SizeRow, sizesSql } from './rowCatalog.ts';
import { rootOf, rootTables, tablesWith } from './rowTables.ts';

interface KnownTable {
  /** What the table and its partitions were when their rows were read: two equal texts are the same rows. */
  readonly state: string;
  readonly rows: TableRows;
}

/** By the table's number. */
export type KnownRows = ReadonlyMap<number, KnownTable>;

/** `catalog` is how it is now; `known` an earlier reading, from which the database has gone on, not back. */
export async function readKnownRows(
  database: Database,
  catalog: KnownCatalog,
  known: KnownRows,
): Promise<KnownRows> {
  const { rows, versions } = catalog;
  const objects = new LearnersObjects(rows.schemas, rows.relations, [], rows.members);
  // A sequence moves without a row: those of tables that hold any are looked at each time.
  const filled = new Set([...known].filter(([, each]) => each.rows.count > 0).map(([oid]) => oid));
  const [counts, numbering] = (await queryEach(database, [
    changeCountsSql,
    only(numberingSql, '"table"', filled),
  ])) as [ChangeCountRow[], NumberingRow[]];
  const numberingOf = groupRows(numbering, (row) => row.table);
  const countsOf = groupRows(counts, (row) => rootOf(objects, row.table));
  const stateOf = (oid: number): string => {
    const parts = (countsOf.get(oid) ?? []).map(({ table, changes }) => `${table}:${versions.get(table)}:${changes}`);
    const at = (numberingOf.get(oid) ?? []).map(({ sequence, next }) => `${sequence}=${next}`);
    return `${versions.get(oid)} ${parts.sort()} ${at.sort()}`;
  };
  const roots = rootTables(objects);
  const stale = new Set(roots.map(({ oid }) => oid).filter((oid) => known.get(oid)?.state !== stateOf(oid)));
  if (stale.size === 0 && known.size === roots.length) return known;
  const leaves = new Set(counts.map(({ table }) => table).filter((oid) => stale.has(rootOf(objects, oid))));
  const [sizes, newNumbering] = (await queryEach(database, [
    only(sizesSql, '"table"', leaves),
    only(numberingSql, '"table"', stale),
  ])) as [SizeRow[], NumberingRow[]];
  const tables = tablesWith(objects, { ...catalogOf(catalog, stale), sizes, numbering: newNumbering }, stale);
  const read = new Map((await readRowsOf(database, tables)).map((each) => [each.oid, each]));
  const newNumberingOf = groupRows(newNumbering, (row) => row.table);
  return new Map(
    roots.flatMap(({ oid }): readonly [number, KnownTable][] => {
      const before = known.get(oid);
      const now = read.get(oid);
      if (now === undefined) return before === undefined ? [] : [[oid, before]];
      // Whether it will be asked for depends on whether there are rows.
      for (const row of now.count > 0 ? [] : [oid]) numberingOf.delete(row);
      if (now.count > 0) numberingOf.set(oid, newNumberingOf.get(oid) ?? []);
      return [[oid, { state: stateOf(oid), rows: sharedValue(before?.rows, now) }]];
    }),
  );
}
