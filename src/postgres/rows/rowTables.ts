// Which tables have rows of their own to read, and what they are read by.

import { qualifiedName } from '../../model/schema.ts';
import { numbersOf } from '../catalog/catalogNumbers.ts';
import { groupRows } from '../catalog/groupRows.ts';
import {
  extensionMembersSql,
  LearnersObjects,
  type MemberRow,
  type Relation,
  type RelationRow,
  relationsSql,
  type SchemaRow,
  schemasSql,
} from '../catalog/learnersObjects.ts';
import type { Database } from '../database.ts';
import { queryEach } from '../queryEach.ts';
import {
  columnsOfTablesSql,
  type KeyRow,
  type NumberingRow,
  numberingSql,
  primaryKeysSql,
  type SizeRow,
  sizesSql,
  type TableColumnRow,
} from './rowCatalog.ts';

export interface RowTable {
  readonly oid: number;
  readonly schema: string;
  readonly name: string;
  readonly partitioned: boolean;
  readonly columns: readonly TableColumnRow[];
  readonly key: readonly string[];
  /** On disk, those of its partitions too; 0 when it never had a row. */
  readonly bytes: number;
  readonly numbering: readonly TableNumbering[];
}

export interface TableNumbering {
  readonly column: string;
  readonly sequence: string;
  readonly at: string;
  /** What the sequence gives next. */
  readonly next: string;
  readonly descending: boolean;
}

/** The learner's tables, by schema and name; a partition is read with the table that it is a part of. */
export async function rowTables(database: Database): Promise<readonly RowTable[]> {
  const [schemas, relations, members, columns, keys, sizes, numbering] = (await queryEach(database, [
    schemasSql,
    relationsSql,
    extensionMembersSql,
    columnsOfTablesSql,
    primaryKeysSql,
    sizesSql,
    numberingSql,
  ])) as [SchemaRow[], RelationRow[], MemberRow[], TableColumnRow[], KeyRow[], SizeRow[], NumberingRow[]];
  const objects = new LearnersObjects(schemas, relations, [], members);
  return tablesWith(objects, { columns, keys, sizes, numbering });
}

export interface RowCatalog {
  /** In the order of their table. */
  readonly columns: readonly TableColumnRow[];
  readonly keys: readonly KeyRow[];
  readonly sizes: readonly SizeRow[];
  readonly numbering: readonly NumberingRow[];
}

/** Those of these numbers; all when there are none. */
export function tablesWith(
  objects: LearnersObjects,
  { columns, keys, sizes, numbering }: RowCatalog,
  among: ReadonlySet<number> | null = null,
): readonly RowTable[] {
  const columnsOf = groupRows(columns, (row) => row.table);
  const numberingOf = groupRows(numbering, (row) => row.table);
  const keyOf = new Map(keys.map((row) => [row.table, numbersOf(row.columns)]));
  const bytesOf = bytesByRoot(sizes, objects);
  const roots = rootTables(objects).filter(({ oid }) => among === null || among.has(oid));
  return roots.map(({ oid, schema, name, kind }) => {
    const own = columnsOf.get(oid) ?? [];
    const names = new Map(own.map((column) => [column.position, column.name]));
    return {
      oid,
      schema,
      name,
      partitioned: kind === 'p',
      columns: own,
      key: (keyOf.get(oid) ?? []).flatMap((position) => names.get(position) ?? []),
      bytes: bytesOf.get(oid) ?? 0,
      numbering: (numberingOf.get(oid) ?? []).flatMap((row): readonly TableNumbering[] => {
        const [column, sequence] = [names.get(row.position), objects.relation(row.sequence)];
        return column === undefined || sequence === null ? [] : [{ ...row, column, sequence: qualifiedName(sequence) }];
      }),
    };
  });
}

/** By schema and name. */
export const rootTables = (objects: LearnersObjects): readonly Relation[] =>
  objects.relations('r', 'p').filter(({ parent }) => parent === null);

/** The table that this one is a part of, over however many levels; else itself. */
export function rootOf(objects: LearnersObjects, oid: number): number {
  const parent = objects.relation(oid)?.parent ?? null;
  return parent === null ? oid : rootOf(objects, parent);
}

function bytesByRoot(sizes: readonly SizeRow[], objects: LearnersObjects): ReadonlyMap<number, number> {
  const bytes = new Map<number, number>();
  for (const row of sizes) {
    const root = rootOf(objects, row.table);
    bytes.set(root, (bytes.get(root) ?? 0) + Number(row.bytes));
  }
  return bytes;
}
