// The indexes of tables, those of partitioned tables too.
// https://www.postgresql.org/docs/18/catalog-pg-index.html

import type { Index } from '../../model/schema.ts';
import { firstOid, numbersOf } from './catalogNumbers.ts';
import type { ColumnNames, ConstraintRow } from './constraints.ts';
import { groupRows } from './groupRows.ts';
import type { LearnersObjects } from './learnersObjects.ts';

export interface IndexRow {
  readonly oid: number;
  readonly table: number;
  readonly method: string;
  /** Numbers of the columns, those of INCLUDE last; 0 for an expression. */
  readonly columns: string;
  readonly keys: number;
  readonly operatorClasses: string;
  /** The keys that are expressions, by their place from 1. */
  readonly expressions: Readonly<Record<string, string>> | null;
  readonly unique: boolean;
  readonly primary: boolean;
  readonly valid: boolean;
  readonly predicate: string | null;
  readonly definition: string;
}

export interface OperatorClassRow {
  readonly oid: number;
  readonly name: string;
}

export const indexesSql = `
select x.indexrelid as oid, x.indrelid as table, (select amname from pg_am where oid = c.relam) as method,
  x.indkey::text as columns, x.indnkeyatts as keys, x.indclass::text as "operatorClasses",
  case when x.indexprs is not null then (select json_object_agg(i, pg_get_indexdef(x.indexrelid, i, true))
    from generate_series(1, x.indnkeyatts) i where x.indkey[i - 1] = 0) end as expressions,
  x.indisunique as unique, x.indisprimary as primary, x.indisvalid as valid,
  pg_get_expr(x.indpred, x.indrelid) as predicate, pg_get_indexdef(x.indexrelid) as definition
from pg_class c join pg_index x on x.indexrelid = c.oid
where c.oid >= ${firstOid} and c.relkind in ('i', 'I') and c.relnamespace <> 'pg_toast'::regnamespace order by c.relname`;

/** Those in use that are not the default of their type. */
export const operatorClassesSql = `
select oid, opcname as name from pg_opclass where not opcdefault
  and oid = any (array(select unnest(indclass) from pg_index where indexrelid >= ${firstOid}))`;

/** By the table's number, sorted by name. */
export function indexesByTable(
  rows: readonly IndexRow[],
  constraints: readonly ConstraintRow[],
  operatorClasses: readonly OperatorClassRow[],
  namesOf: ColumnNames,
  objects: LearnersObjects,
): ReadonlyMap<number, readonly Index[]> {
  const classes = new Map(operatorClasses.map((row) => [row.oid, row.name]));
  // A foreign key names an index too, that of the table it points to.
  const owners = new Map(constraints.filter((row) => row.kind !== 'foreign key').map((row) => [row.index, row.name]));
  const toIndex = (row: IndexRow): readonly Index[] => {
    const relation = objects.relation(row.oid);
    if (relation === null) return [];
    const positions = row.columns.split(' ');
    return [
      {
        oid: row.oid,
        name: relation.name,
        method: row.method,
        columns: positions
          .slice(0, row.keys)
          .map((position, at) => namesOf(row.table, position)[0] ?? row.expressions?.[at + 1] ?? ''),
        operatorClasses: numbersOf(row.operatorClasses).map((oid) => classes.get(oid) ?? null),
        include: namesOf(row.table, positions.slice(row.keys).join(' ')),
        unique: row.unique,
        primary: row.primary,
        valid: row.valid,
        predicate: row.predicate,
        definition: row.definition,
        constraint: owners.get(row.oid) ?? null,
        comment: objects.comment('pg_class', row.oid),
      },
    ];
  };
  return new Map([...groupRows(rows, (row) => row.table)].map(([table, own]) => [table, own.flatMap(toIndex)]));
}
