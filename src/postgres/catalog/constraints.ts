// The constraints of tables.
// https://www.postgresql.org/docs/18/catalog-pg-constraint.html

import { type Constraint, type ConstraintKind, qualifiedName } from '../../model/schema.ts';
import { firstOid, numbersOf } from './catalogNumbers.ts';
import { groupRows } from './groupRows.ts';
import type { LearnersObjects } from './learnersObjects.ts';

export interface ConstraintRow {
  readonly oid: number;
  readonly table: number;
  readonly name: string;
  readonly kind: ConstraintKind;
  readonly columns: string | null;
  readonly definition: string;
  readonly validated: boolean;
  readonly index: number;
  readonly referenced: number;
  readonly referencedColumns: string | null;
  readonly parent: number;
}

/**
 * Where a NOT NULL is a constraint of its own (contype n, Postgres 18) the column says it already, unless it is NOT VALID
 * and holds for new rows only. A constraint trigger
 * (contype t) is listed as a trigger, for its definition says nothing here.
 */
export const constraintsSql = `
select oid, conrelid as table, conname as name, case contype when 'p' then 'primary key' when 'u' then 'unique'
    when 'f' then 'foreign key' when 'c' then 'check' when 'n' then 'not null' else 'exclusion' end as kind,
  array_to_string(conkey, ' ') as columns, pg_get_constraintdef(oid) as definition, convalidated as validated,
  conindid as index, confrelid as referenced, array_to_string(confkey, ' ') as "referencedColumns", conparentid as parent
from pg_constraint where oid >= ${firstOid} and conrelid <> 0 and (contype in ('p', 'u', 'f', 'c', 'x') or contype = 'n' and not convalidated)
order by conname`;

/** Name of each column, by its table's number and its own. */
export type ColumnNames = (table: number, positions: string | null) => readonly string[];

/** By the table's number, sorted by name. */
export function constraintsByTable(
  rows: readonly ConstraintRow[],
  namesOf: ColumnNames,
  objects: LearnersObjects,
): ReadonlyMap<number, readonly Constraint[]> {
  const tables = new Map(rows.map((row) => [row.oid, row.table]));
  // A foreign key to a partitioned table has a row more for each partition, on the same table.
  const own = rows.filter((row) => tables.get(row.parent) !== row.table);
  const toConstraint = (row: ConstraintRow): Constraint => {
    const referenced = objects.relation(row.referenced);
    return {
      oid: row.oid,
      name: row.name,
      kind: row.kind,
      columns: namesOf(row.table, row.columns),
      definition: row.definition,
      validated: row.validated,
      references: referenced && {
        table: qualifiedName(referenced),
        columns: namesOf(row.referenced, row.referencedColumns),
      },
      comment: objects.comment('pg_constraint', row.oid),
    };
  };
  return new Map([...groupRows(own, (row) => row.table)].map(([table, each]) => [table, each.map(toConstraint)]));
}

/** Reads lists of column numbers, `1 3`, as names; a 0, which stands for an expression, is left out. */
export function columnNames(
  columns: readonly { readonly table: number; readonly position: number; readonly name: string }[],
): ColumnNames {
  const names = new Map(columns.map((row) => [`${row.table} ${row.position}`, row.name]));
  return (table, positions) => numbersOf(positions).flatMap((position) => names.get(`${table} ${position}`) ?? []);
}
