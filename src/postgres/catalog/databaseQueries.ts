// What stands in no schema: extensions, event triggers, and the schemas themselves.

import { firstOid } from './catalogNumbers.ts';
import type { ObjectQuery } from './schemaObjects.ts';

export const extensions: ObjectQuery = {
  from: `pg_extension where oid >= ${firstOid}`,
  sql: `
select 'extension' as kind, oid, null as space, extname as name, null as table,
  format('CREATE EXTENSION %I WITH SCHEMA %s VERSION %L', extname, extnamespace::regnamespace, extversion) as definition
from pg_extension where oid >= ${firstOid}`,
};

/** https://www.postgresql.org/docs/18/sql-createeventtrigger.html */
export const eventTriggers: ObjectQuery = {
  from: `pg_event_trigger where oid >= ${firstOid}`,
  sql: `
select 'event trigger' as kind, oid, null as space, evtname as name, null as table, concat_ws(' ',
  format('CREATE EVENT TRIGGER %I ON %s', evtname, evtevent),
  (select 'WHEN TAG IN (' || string_agg(quote_literal(tag), ', ' order by tag) || ')' from unnest(evttags) tag),
  format('EXECUTE FUNCTION %s()', evtfoid::regproc),
  case evtenabled when 'D' then '(disabled)' when 'R' then '(on replicas)' when 'A' then '(always)' end) as definition
from pg_event_trigger where oid >= ${firstOid}`,
};

/** `public` is there from the start. */
export const addedSchemas: ObjectQuery = {
  from: `pg_namespace where oid >= ${firstOid} and nspname !~ '^pg_' and nspname <> 'public'`,
  sql: `
select 'schema' as kind, oid, null as space, nspname as name, null as table, format('CREATE SCHEMA %I', nspname) as definition
from pg_namespace where oid >= ${firstOid} and nspname !~ '^pg_' and nspname <> 'public'`,
};
