// Functions, procedures and aggregates.
// https://www.postgresql.org/docs/18/catalog-pg-proc.html

import { firstOid } from './catalogNumbers.ts';
import type { ObjectQuery } from './schemaObjects.ts';

export const routines: ObjectQuery = {
  from: `pg_proc where oid >= ${firstOid} and prokind <> 'a'`,
  sql: `
select case prokind when 'p' then 'procedure' else 'function' end as kind, oid, pronamespace as space,
  proname || '(' || oidvectortypes(proargtypes) || ')' as name, null as table, pg_get_functiondef(oid) as definition
from pg_proc where oid >= ${firstOid} and prokind <> 'a'`,
};

/** Postgres has no function that prints an aggregate. https://www.postgresql.org/docs/18/sql-createaggregate.html */
export const aggregates: ObjectQuery = {
  from: `pg_proc where oid >= ${firstOid} and prokind = 'a'`,
  sql: `
select 'aggregate' as kind, p.oid, pronamespace as space,
  proname || '(' || oidvectortypes(proargtypes) || ')' as name, null as table,
  format('CREATE AGGREGATE %s(%s) (%s)', p.oid::regproc, pg_get_function_arguments(p.oid), concat_ws(', ',
    'SFUNC = ' || aggtransfn, 'STYPE = ' || format_type(aggtranstype, null),
    'FINALFUNC = ' || nullif(aggfinalfn::oid, 0)::regproc, 'COMBINEFUNC = ' || nullif(aggcombinefn::oid, 0)::regproc,
    'MSFUNC = ' || nullif(aggmtransfn::oid, 0)::regproc, 'MINVFUNC = ' || nullif(aggminvtransfn::oid, 0)::regproc,
    'INITCOND = ' || quote_literal(agginitval), 'SORTOP = ' || nullif(aggsortop, 0)::regoper,
    case proparallel when 's' then 'PARALLEL = SAFE' when 'r' then 'PARALLEL = RESTRICTED' end)) as definition
from pg_proc p join pg_aggregate on aggfnoid = p.oid where p.oid >= ${firstOid} and prokind = 'a'`,
};
