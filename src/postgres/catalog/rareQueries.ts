// What few migrations make: statistics, operators, casts, collations, text search configurations, types not yet defined.

import { catalogOids, firstOid } from './catalogNumbers.ts';
import type { ObjectQuery } from './schemaObjects.ts';

export const statisticsObjects: ObjectQuery = {
  from: `pg_statistic_ext where oid >= ${firstOid}`,
  sql: `
select 'statistics object' as kind, oid, stxnamespace as space, stxname as name, stxrelid as table,
  pg_get_statisticsobjdef(oid) || coalesce(' TARGET ' || stxstattarget, '') as definition
from pg_statistic_ext where oid >= ${firstOid}`,
};

/** https://www.postgresql.org/docs/18/sql-createoperator.html */
export const operators: ObjectQuery = {
  from: `pg_operator where oid >= ${firstOid}`,
  sql: `
select 'operator' as kind, oid, oprnamespace as space, format('%s(%s)', oprname, concat_ws(', ',
    nullif(oprleft, 0)::regtype, oprright::regtype)) as name, null as table,
  concat_ws(' ', 'CREATE OPERATOR', oprname, '(' || concat_ws(', ', 'FUNCTION = ' || nullif(oprcode, 0)::regproc,
    'COMMUTATOR = ' || nullif(oprcom, 0)::regoperator, 'NEGATOR = ' || nullif(oprnegate, 0)::regoperator,
    'RESTRICT = ' || nullif(oprrest, 0)::regproc, 'JOIN = ' || nullif(oprjoin, 0)::regproc,
    case when oprcanhash then 'HASHES' end, case when oprcanmerge then 'MERGES' end) || ')') as definition
from pg_operator where oid >= ${firstOid}`,
};

const addedCasts = `pg_cast c where oid >= ${firstOid} and not exists (select from pg_depend
  where classid = ${catalogOids.pg_cast} and objid = c.oid and deptype = 'i')`;

/** Not those that every range type brings. https://www.postgresql.org/docs/18/sql-createcast.html */
export const casts: ObjectQuery = {
  from: addedCasts,
  sql: `
select 'cast' as kind, oid, null as space, format('%s AS %s', castsource::regtype, casttarget::regtype) as name,
  null as table, concat_ws(' ', format('CREATE CAST (%s AS %s)', castsource::regtype, casttarget::regtype),
    case castmethod when 'i' then 'WITH INOUT' when 'b' then 'WITHOUT FUNCTION'
      else 'WITH FUNCTION ' || castfunc::regprocedure end,
    case castcontext when 'a' then 'AS ASSIGNMENT' when 'i' then 'AS IMPLICIT' end) as definition
from ${addedCasts}`,
};

/** https://www.postgresql.org/docs/18/catalog-pg-collation.html */
export const collations: ObjectQuery = {
  from: `pg_collation where oid >= ${firstOid}`,
  sql: `
select 'collation' as kind, oid, collnamespace as space, collname as name, null as table,
  format('CREATE COLLATION %I (%s)', collname, concat_ws(', ', format('PROVIDER = %s',
      case collprovider when 'i' then 'icu' when 'b' then 'builtin' else 'libc' end), 'LOCALE = ' || quote_literal(colllocale),
    'LC_COLLATE = ' || quote_literal(collcollate), 'LC_CTYPE = ' || quote_literal(collctype), 'RULES = ' || quote_literal(collicurules),
    case when not collisdeterministic then 'DETERMINISTIC = false' end)) as definition
from pg_collation where oid >= ${firstOid}`,
};

/** https://www.postgresql.org/docs/18/catalog-pg-ts-config-map.html */
export const textSearchConfigurations: ObjectQuery = {
  from: `pg_ts_config where oid >= ${firstOid}`,
  sql: `
select 'text search configuration' as kind, c.oid, cfgnamespace as space, cfgname as name, null as table, concat_ws(' ',
  format('CREATE TEXT SEARCH CONFIGURATION %I', cfgname),
  'PARSER ' || (select prsname from pg_ts_parser where oid = cfgparser),
  'MAPPING ' || (select string_agg(maptokentype || ' ' || mapdict::regdictionary, ', ' order by maptokentype, mapseqno)
    from pg_ts_config_map where mapcfg = c.oid)) as definition
from pg_ts_config c where oid >= ${firstOid}`,
};

/** Named by CREATE TYPE, and nothing else yet. */
export const shellTypes: ObjectQuery = {
  from: `pg_type where oid >= ${firstOid} and typtype = 'p' and not typisdefined`,
  sql: `
select 'shell type' as kind, oid, typnamespace as space, typname as name, null as table,
  format('CREATE TYPE %I', typname) as definition
from pg_type where oid >= ${firstOid} and typtype = 'p' and not typisdefined`,
};
