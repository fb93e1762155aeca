// Numbers of Postgres' own that are the same in every cluster.

/**
 * What was made after initdb has a number from here on, so one range of an index finds it.
 * https://www.postgresql.org/docs/18/system-catalog-initial-data.html#SYSTEM-CATALOG-OID-ASSIGNMENT
 */
export const firstOid = 16384;

/** Each catalog's own oid: what `classid` and `classoid` hold. */
export const catalogOids = {
  pg_default_acl: 826,
  pg_type: 1247,
  pg_proc: 1255,
  pg_class: 1259,
  pg_authid: 1260,
  pg_foreign_server: 1417,
  pg_foreign_data_wrapper: 2328,
  pg_cast: 2605,
  pg_constraint: 2606,
  pg_largeobject: 2613,
  pg_namespace: 2615,
  pg_operator: 2617,
  pg_rewrite: 2618,
  pg_trigger: 2620,
  pg_db_role_setting: 2964,
  pg_extension: 3079,
  pg_policy: 3256,
  pg_statistic_ext: 3381,
  pg_collation: 3456,
  pg_event_trigger: 3466,
  pg_ts_config: 3602,
  pg_publication: 6104,
} as const;

export type CatalogName = keyof typeof catalogOids;

/** The numbers of an `int2vector`, or of an array joined by blanks: `1 3`. */
export function numbersOf(text: string | null): readonly number[] {
  return text === null || text === '' ? [] : text.split(' ').map(Number);
}

/** A condition: the column holds one of these. */
export const among = (column: string, oids: ReadonlySet<number>): string =>
  `${column} = any ('{${[...oids].join(',')}}'::oid[])`;
