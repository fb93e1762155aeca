// What a table is beside its columns, constraints and indexes, where it is not as every new table: owner, privileges …
// https://www.postgresql.org/docs/18/sql-altertable.html

import { among, firstOid } from './catalogNumbers.ts';
import { groupRows } from './groupRows.ts';

/** Most tables have none of these, and asking that first takes half the time. */
export interface PropertyQuery {
  readonly from: string;
  /** Of these tables alone. */
  readonly fromOf: (tables: ReadonlySet<number>) => string;
  readonly sql: string;
}

export interface PropertyRow {
  readonly table: number;
  readonly property: string;
  readonly value: string | null;
}

/** The user that the cluster was made for. https://www.postgresql.org/docs/18/predefined-roles.html */
const ownUser = 10;

/**
 * What is granted beyond the default, or was taken from it: GRANT and then REVOKE leave a list that is the default
 * again, where there was none before.
 */
const privileges = (granted: string, usual: string): string => `concat_ws('; ',
  (${grants(`select * from aclexplode(${granted}) except select * from aclexplode(${usual})`)}),
  'without ' || (${grants(`select * from aclexplode(${usual}) except select * from aclexplode(${granted})`)}))`;

const grants = (items: string): string => `select string_agg(what || ' for ' || who, '; ' order by who) from (
    select case grantee when 0 then 'PUBLIC' else grantee::regrole::text end as who, string_agg(privilege_type ||
      case when is_grantable then ' WITH GRANT OPTION' else '' end, ', ' order by privilege_type) as what
    from (${items}) item group by grantee) grantees`;

const unusualTables = `pg_class where oid >= ${firstOid} and relkind in ('r', 'p') and (relowner <> ${ownUser}
  or relacl is not null or relforcerowsecurity or relreplident <> 'd' or reloptions is not null)`;

const ofTables: PropertyQuery = {
  from: unusualTables,
  fromOf: (tables) => `${unusualTables} and ${among('oid', tables)}`,
  sql: `
select c.oid as table, property, value from (select * from ${unusualTables}) c, lateral (values
  ('owner', case when relowner <> ${ownUser} then relowner::regrole::text end),
  ('privileges', case when relacl <> acldefault('r', relowner) then ${privileges('relacl', "acldefault('r', relowner)")} end),
  ('forced row security', case when relforcerowsecurity then 'on' end),
  ('replica identity', case relreplident when 'f' then 'FULL' when 'n' then 'NOTHING' when 'i' then
    'USING INDEX ' || (select indexrelid::regclass from pg_index where indrelid = c.oid and indisreplident) end),
  ('storage parameters', array_to_string(array(select unnest(reloptions) order by 1), ', '))) told (property, value)`,
};

const unusualToast = `pg_class where oid >= ${firstOid} and relkind = 't' and reloptions is not null`;

const ofToast: PropertyQuery = {
  from: unusualToast,
  fromOf: (tables) =>
    `${unusualToast} and oid = any (array(select reltoastrelid from pg_class where ${among('oid', tables)}))`,
  sql: `
select c.oid as table, 'storage parameters of TOAST' as property,
  array_to_string(array(select unnest(t.reloptions) order by 1), ', ') as value
from (select * from ${unusualToast}) t join pg_class c on c.reltoastrelid = t.oid`,
};

const unusualColumns = `pg_class c join pg_attribute a on attrelid = c.oid join pg_type t on t.oid = atttypid
  where c.oid >= ${firstOid} and relkind in ('r', 'p') and attnum > 0 and (attacl is not null
    or attstattarget is not null or attoptions is not null or attcompression <> '' or attstorage <> typstorage)`;

const ofColumns: PropertyQuery = {
  from: unusualColumns,
  fromOf: (tables) => `${unusualColumns} and ${among('attrelid', tables)}`,
  sql: `
select attrelid as table, property || ' of ' || attname as property, value
from (select a.*, typstorage from ${unusualColumns}) a, lateral (values
  ('privileges', ${privileges('attacl', "acldefault('c', 10)")}),
  ('statistics target', attstattarget::text),
  ('storage', case when attstorage <> typstorage then case attstorage when 'p' then 'PLAIN' when 'e' then 'EXTERNAL'
    when 'x' then 'EXTENDED' else 'MAIN' end end),
  ('compression', case attcompression when 'p' then 'pglz' when 'l' then 'lz4' end),
  ('options', array_to_string(array(select unnest(attoptions) order by 1), ', '))) told (property, value)`,
};

/** A trigger of the learner's own says it in its definition. */
const unusualTriggers = `pg_trigger where oid >= ${firstOid} and tgenabled <> 'O' and (tgisinternal or tgparentid <> 0)`;

/** Those of a foreign key are told by the key's name; each has two on either table. */
const ofTriggers: PropertyQuery = {
  from: unusualTriggers,
  fromOf: (tables) => `${unusualTriggers} and ${among('tgrelid', tables)}`,
  sql: `
select tgrelid as table, property, string_agg(distinct name, ', ') as value from (
  select tgrelid, coalesce((select conname from pg_constraint where oid = tgconstraint), tgname)::text as name,
    case tgenabled when 'D' then 'disabled triggers' when 'R' then 'triggers for replicas only'
      else 'triggers that always fire' end as property
  from ${unusualTriggers}) t group by tgrelid, property`,
};

const unusualParents =
  "pg_inherits i join pg_class c on c.oid = inhrelid where not relispartition and relkind in ('r', 'p')";

const ofInheritance: PropertyQuery = {
  from: unusualParents,
  fromOf: (tables) => `${unusualParents} and ${among('inhrelid', tables)}`,
  sql: `
select inhrelid as table, 'inherits' as property, string_agg(case nspname when 'public' then '' else nspname || '.' end
  || p.relname, ', ' order by inhseqno) as value
from pg_inherits i join pg_class c on c.oid = inhrelid join pg_class p on p.oid = inhparent
  join pg_namespace n on n.oid = p.relnamespace
where not c.relispartition and c.relkind in ('r', 'p') group by inhrelid`,
};

export const propertyQueries: readonly PropertyQuery[] = [ofTables, ofToast, ofColumns, ofTriggers, ofInheritance];

/** By the table's number, sorted by property. */
export function propertiesByTable(rows: readonly PropertyRow[]): ReadonlyMap<number, Readonly<Record<string, string>>> {
  const sorted = [...rows].sort((a, b) => (a.property < b.property ? -1 : 1));
  const properties = (own: readonly PropertyRow[]) =>
    Object.fromEntries(
      own.flatMap(({ property, value }) => (value === null || value === '' ? [] : [[property, value]])),
    );
  return new Map([...groupRows(sorted, (row) => row.table)].map(([table, own]) => [table, properties(own)]));
}
