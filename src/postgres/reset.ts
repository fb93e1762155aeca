// Back to the empty cluster by SQL alone, and the proof that it worked.

import { catalogOids, firstOid } from './catalog/catalogNumbers.ts';
import type { Database } from './database.ts';

// `public` as initdb leaves it: https://www.postgresql.org/docs/18/ddl-schemas.html#DDL-SCHEMAS-PATTERNS
const dropEverything = `
  ROLLBACK;
  SET client_min_messages = error;
  DROP SCHEMA IF EXISTS public CASCADE;
  CREATE SCHEMA public AUTHORIZATION pg_database_owner;
  GRANT USAGE ON SCHEMA public TO PUBLIC;
  COMMENT ON SCHEMA public IS 'standard public schema';`;

const builtinCatalogs = [
  'pg_authid',
  'pg_cast',
  'pg_class',
  'pg_collation',
  'pg_constraint',
  'pg_language',
  'pg_namespace',
  'pg_opclass',
  'pg_operator',
  'pg_opfamily',
  'pg_proc',
  'pg_rewrite',
  'pg_ts_config',
  'pg_ts_dict',
  'pg_type',
];

/**
 * How many rows initdb made are there, and in which transaction the last of them was written: a built-in function that
 * was renamed has a new row. Ages are counted from transaction 3, the first there is, so that they stay as they are; what
 * initdb's own bootstrap wrote has none. A VACUUM freezes a row without a change to this.
 */
const untouched = (catalog: string, where: string): string =>
  `(select count(*) || ':' || coalesce(min(nullif(age(xmin), 2147483647)) - age('3'::xid), 0) from ${catalog} where ${where})`;

// `public` is made anew by each reset, with its comment.
const builtins = [
  ...builtinCatalogs.map((catalog) =>
    untouched(catalog, `oid < ${firstOid}${catalog === 'pg_namespace' ? " and nspname <> 'public'" : ''}`),
  ),
  untouched('pg_attribute', `attrelid < ${firstOid}`),
  untouched('pg_aggregate', `aggfnoid < ${firstOid}`),
  untouched('pg_ts_config_map', `mapcfg < ${firstOid}`),
  untouched('pg_description', `objoid < ${firstOid} and (objoid, classoid) <> (2200, ${catalogOids.pg_namespace})`),
].join(', ');

/**
 * What a migration could leave behind outside of `public`: roles, schemas, settings, extensions, triggers on events,
 * and who we are. Two equal texts mean that nothing was left. Takes about a millisecond.
 */
const fingerprint = `
  select concat_ws('|',
    session_user, current_user,
    (select string_agg(nspname || coalesce(nspacl::text, ''), ',' order by nspname) from pg_namespace
      where nspname !~ '^pg_(temp|toast_temp)_'),
    (select string_agg(rolname || rolsuper || rolcanlogin || coalesce(rolconfig::text, ''), ',' order by rolname) from pg_roles),
    (select string_agg(datname || coalesce(datacl::text, ''), ',' order by datname) from pg_database),
    (select string_agg(setdatabase || ':' || setrole || setconfig::text, ',') from pg_db_role_setting),
    (select string_agg(name || '=' || setting, ',' order by name) from pg_settings
      where source not in ('default', 'override', 'command line', 'configuration file', 'dynamic default', 'environment variable', 'client')),
    (select count(*) from pg_class), (select count(*) from pg_type), (select count(*) from pg_proc),
    (select count(*) from pg_extension), (select count(*) from pg_event_trigger), (select count(*) from pg_publication),
    (select count(*) from pg_cast), (select count(*) from pg_operator), (select count(*) from pg_collation),
    (select count(*) from pg_ts_config), (select count(*) from pg_language), (select count(*) from pg_am),
    (select count(*) from pg_foreign_data_wrapper), (select count(*) from pg_foreign_server),
    (select count(*) from pg_default_acl), (select count(*) from pg_largeobject_metadata), (select count(*) from pg_tablespace),
    ${builtins}, (select count(*) from pg_auth_members), (select count(*) from pg_prepared_statements), (select count(*) from pg_conversion)
  ) as mark`;

/** Log written since the last checkpoint beyond which housekeeping is due: in a lone backend nobody else does it. */
const tidyAfterBytes = 2 * 1024 * 1024;

const bloatedCatalogs = [
  'pg_attribute',
  'pg_attrdef',
  'pg_class',
  'pg_constraint',
  'pg_depend',
  'pg_description',
  'pg_index',
  'pg_namespace',
  'pg_sequence',
  'pg_shdepend',
  'pg_statistic',
  'pg_type',
];

export async function takeFingerprint(database: Database): Promise<string> {
  const [row] = await database.query<{ readonly mark: string }>(fingerprint);
  return row?.mark ?? '';
}

/** Empties the database; false when something of the learner's is still there, so that a fresh server is needed. */
export async function resetDatabase(database: Database, pristine: string): Promise<boolean> {
  try {
    await database.run(dropEverything);
    await database.run('DISCARD ALL');
    return (await takeFingerprint(database)) === pristine;
  } catch {
    return false;
  }
}

/**
 * The work of the checkpointer and of autovacuum, neither of which runs here: the log stays short, and the rows that
 * dropped tables leave in the catalogs make room for the next. Some fifty checks come and go without it.
 */
export async function tidyWhenDue(database: Database): Promise<void> {
  const [row] = await database.query<{ readonly bytes: number }>(
    `select pg_wal_lsn_diff(pg_current_wal_lsn(), redo_lsn)::int as bytes from pg_control_checkpoint()`,
  );
  if ((row?.bytes ?? 0) <= tidyAfterBytes) return;
  for (const catalog of bloatedCatalogs) await database.run(`VACUUM pg_catalog.${catalog}`);
  await database.run('CHECKPOINT');
}
