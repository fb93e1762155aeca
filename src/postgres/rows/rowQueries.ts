// The SQL that reads the rows of one table: whole, measured, or digested. Every value is read as text.

import type { RowTable } from './rowTables.ts';

/** Gives `count` and `bytes`, of the values as text. */
export function measureSql(table: RowTable): string {
  return `select count(*)::text as count, coalesce(sum(octet_length(${values(table)}::text)), 0)::text as bytes
    from ${source(table)}`;
}

/** Gives `count` and `json`: a list of rows, sorted by key, or by all values where there is none. */
export function rowsSql(table: RowTable): string {
  const order = table.key.length > 0 ? table.key.map(column).join(', ') : `${values(table)} collate "C"`;
  return `select count(*)::text as count,
    '[' || coalesce(string_agg(to_json(${values(table)})::text, ',' order by ${order}), '') || ']' as json
    from ${source(table)}`;
}

/**
 * Gives `count` and `json`: a number for each column, the sum of its values' hashes. The key is the seed of each hash, so
 * two rows that swap their values change the sum; without a key there is nothing to tie a value to.
 */
export function digestSql(table: RowTable): string {
  const key = table.key.length > 0 ? `hashtextextended(${list(table.key)}::text collate "C", 0)` : '0::int8';
  const sums = table.columns.map(({ name }) => {
    const hash = `hashtextextended(${column(name)}::text collate "C", seed.hash)`;
    return `sum(coalesce(${hash}, hashint8extended(seed.hash, 1)))::text`;
  });
  return `select count(*)::text as count, to_json(array[${sums.join(', ')}]::text[])::text as json
    from ${source(table)}, lateral (select ${key} as hash) seed`;
}

/** Gives a boolean for each sequence of the table, by its place: whether it stands behind the numbers in its column. */
export function numberingSql(table: RowTable): string {
  const behind = table.numbering.map(({ column: name, next, descending }, at) => {
    const last = descending ? `${next} >= min(${column(name)})` : `${next} <= max(${column(name)})`;
    return `coalesce(${last}, false) as "${at}"`;
  });
  return `select ${behind.join(', ')} from ${source(table)}`;
}

/** Rows of tables that inherit from it are theirs; those of its partitions are its own. */
function source({ schema, name, partitioned }: RowTable): string {
  return `${partitioned ? '' : 'only '}${quoted(schema)}.${quoted(name)} t`;
}

const values = ({ columns }: RowTable): string => list(columns.map(({ name }) => name));
const list = (names: readonly string[]): string =>
  `array[${names.map((name) => `${column(name)}::text`).join(', ')}]::text[]`;
const column = (name: string): string => `t.${quoted(name)}`;
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
