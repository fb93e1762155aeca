// What reading rows needs of the catalog: columns, primary keys, sizes on disk.

import { catalogOids, firstOid } from '../catalog/catalogNumbers.ts';

export interface TableColumnRow {
  readonly table: number;
  readonly position: number;
  readonly name: string;
  /** Computed when it is read, which an expression like `1 / price` may refuse. */
  readonly virtual: boolean;
}

export interface KeyRow {
  readonly table: number;
  readonly columns: string;
}

export interface SizeRow {
  readonly table: number;
  readonly bytes: string;
}

export const columnsOfTablesSql = `
select attrelid as table, attnum as position, attname as name, attgenerated = 'v' as virtual
from pg_class c join pg_attribute on attrelid = c.oid
where c.oid >= ${firstOid} and relkind in ('r', 'p') and attnum > 0 and not attisdropped order by attrelid, attnum`;

export const primaryKeysSql = `
select indrelid as table, array_to_string((indkey::int2[])[0:indnkeyatts - 1], ' ') as columns
from pg_index where indexrelid >= ${firstOid} and indisprimary`;

/** Sequences of columns that hold whole numbers. */
export interface NumberingRow {
  readonly sequence: number;
  readonly table: number;
  readonly position: number;
  readonly at: string;
  readonly next: string;
  readonly descending: boolean;
}

export const numberingSql = `
select seqrelid as sequence, attrelid as table, attnum as position, last_value as at, seqincrement < 0 as descending,
  (last_value::numeric + case when is_called then seqincrement else 0 end)::text as next
from pg_sequence, lateral pg_get_sequence_data(seqrelid), pg_depend, pg_attribute
where seqrelid >= ${firstOid} and classid = ${catalogOids.pg_class} and objid = seqrelid and objsubid = 0
  and refclassid = ${catalogOids.pg_class} and refobjsubid > 0 and deptype in ('a', 'i')
  and attrelid = refobjid and attnum = refobjsubid and atttypid in (20, 21, 23, 1700)`;

/** Nothing of it is an estimate: a table without a page has no rows. */
export const sizesSql = `
select oid as table, pg_relation_size(oid) + case reltoastrelid when 0 then 0 else pg_relation_size(reltoastrelid) end as bytes
from pg_class where oid >= ${firstOid} and relkind = 'r'`;

export interface ChangeCountRow {
  readonly table: number;
  readonly changes: string;
}

const counters = ['inserted', 'updated', 'deleted'].flatMap((what) => [
  `pg_stat_get_tuples_${what}(oid)`,
  // Of what was not handed in yet.
  `pg_stat_get_xact_tuples_${what}(oid)`,
]);

/**
 * How many rows were written to each table, whether that was taken back or not.
 * https://www.postgresql.org/docs/18/monitoring-stats.html#MONITORING-STATS-FUNCTIONS
 */
export const changeCountsSql = `
select oid as table, (${counters.join(' + ')})::text as changes from pg_class where oid >= ${firstOid} and relkind = 'r'`;
