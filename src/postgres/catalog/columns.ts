// The columns of tables, with their defaults.
// https://www.postgresql.org/docs/18/catalog-pg-attribute.html

import type { Column } from '../../model/schema.ts';
import { firstOid } from './catalogNumbers.ts';
import type { ConstraintRow } from './constraints.ts';
import { groupRows } from './groupRows.ts';
import type { LearnersObjects } from './learnersObjects.ts';

export interface ColumnRow {
  readonly table: number;
  readonly position: number;
  readonly name: string;
  readonly type: string;
  readonly notNull: boolean;
  /** `a`, `d` or nothing. */
  readonly identity: string;
  /** `s`, `v` or nothing. */
  readonly generated: string;
  readonly collation: string | null;
}

export interface DefaultRow {
  readonly table: number;
  readonly position: number;
  readonly expression: string;
}

/** Almost every text has the collation of its type, so the catalog of types is asked for the others only. */
export const columnsSql = `
select a.attrelid as table, a.attnum as position, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
  a.attnotnull as "notNull", a.attidentity as identity, a.attgenerated as generated,
  case when a.attcollation <> 0 and not (a.attcollation = 100 and a.atttypid in (25, 1042, 1043, 1009, 1015))
    then (select collname from pg_collation l, pg_type t
      where l.oid = a.attcollation and t.oid = a.atttypid and t.typcollation <> l.oid) end as collation
from pg_class c join pg_attribute a on a.attrelid = c.oid
where c.oid >= ${firstOid} and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped`;

/** The expressions of generated columns are kept in the same place. */
export const defaultsSql = `
select adrelid as table, adnum as position, pg_get_expr(adbin, adrelid) as expression
from pg_attrdef where adrelid >= ${firstOid}`;

/** By the table's number, in the order of the table. */
export function columnsByTable(
  rows: readonly ColumnRow[],
  defaults: readonly DefaultRow[],
  constraints: readonly ConstraintRow[],
  objects: LearnersObjects,
): ReadonlyMap<number, readonly Column[]> {
  const expressions = new Map(defaults.map((row) => [`${row.table} ${row.position}`, row.expression]));
  // A column's NOT NULL is set as soon as it has such a constraint, checked or not.
  const unchecked = new Set(
    constraints.filter(({ kind }) => kind === 'not null').map(({ table, columns }) => `${table} ${columns}`),
  );
  const toColumn = ({ table, position, name, type, notNull, identity, generated, collation }: ColumnRow): Column => {
    const expression = expressions.get(`${table} ${position}`) ?? null;
    return {
      name,
      type,
      notNull: notNull && !unchecked.has(`${table} ${position}`),
      default: generated === '' ? expression : null,
      identity: identity === 'a' ? 'always' : identity === 'd' ? 'by default' : null,
      generated: generated === 's' ? 'stored' : generated === 'v' ? 'virtual' : null,
      expression: generated === '' ? null : expression,
      collation,
      comment: objects.comment('pg_class', table, position),
      position,
    };
  };
  const inOrder = (own: readonly ColumnRow[]) => own.map(toColumn).sort((a, b) => a.position - b.position);
  return new Map([...groupRows(rows, (row) => row.table)].map(([table, own]) => [table, inOrder(own)]));
}
