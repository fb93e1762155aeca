// Domains, composite types and range types, written as the CREATE that makes them: Postgres has no function for it.
// https://www.postgresql.org/docs/18/catalog-pg-type.html

import { firstOid } from './catalogNumbers.ts';
import type { ObjectQuery } from './schemaObjects.ts';

/** Its NOT NULL is in `typnotnull`, and since Postgres 18 a constraint as well. */
export const domains: ObjectQuery = {
  from: `pg_type where oid >= ${firstOid} and typtype = 'd'`,
  sql: `
select 'domain' as kind, t.oid, typnamespace as space, typname as name, null as table, concat_ws(' ',
  format('CREATE DOMAIN %I AS %s', typname, format_type(typbasetype, typtypmod)),
  (select format('COLLATE %I', collname) from pg_collation c where c.oid = t.typcollation
    and c.oid <> (select b.typcollation from pg_type b where b.oid = t.typbasetype)),
  'DEFAULT ' || typdefault, case when typnotnull then 'NOT NULL' end,
  (select string_agg(format('CONSTRAINT %I %s', conname, pg_get_constraintdef(oid)), ' ' order by conname)
    from pg_constraint where contypid = t.oid and contype = 'c')) as definition
from pg_type t where t.oid >= ${firstOid} and typtype = 'd'`,
};

/** Not the row types that every table and view has. */
export const compositeTypes: ObjectQuery = {
  from: `pg_class where oid >= ${firstOid} and relkind = 'c'`,
  sql: `
select 'composite type' as kind, t.oid, typnamespace as space, typname as name, null as table,
  format('CREATE TYPE %I AS (%s)', typname, (select string_agg(concat_ws(' ', quote_ident(attname),
      format_type(atttypid, atttypmod), (select format('COLLATE %I', collname) from pg_collation c
        where c.oid = attcollation and c.oid <> (select typcollation from pg_type where oid = atttypid))), ', ' order by attnum)
    from pg_attribute where attrelid = t.typrelid and attnum > 0 and not attisdropped)) as definition
from pg_class r join pg_type t on t.oid = r.reltype where r.oid >= ${firstOid} and r.relkind = 'c'`,
};

/** The multirange that each of them brings goes with it. */
export const rangeTypes: ObjectQuery = {
  from: `pg_range where rngtypid >= ${firstOid}`,
  sql: `
select 'range type' as kind, t.oid, typnamespace as space, typname as name, null as table,
  format('CREATE TYPE %I AS RANGE (%s)', typname, concat_ws(', ', 'SUBTYPE = ' || format_type(rngsubtype, null),
    (select 'SUBTYPE_OPCLASS = ' || opcname from pg_opclass where oid = rngsubopc and not opcdefault),
    (select 'COLLATION = ' || quote_ident(collname) from pg_collation c where c.oid = rngcollation
      and c.oid <> (select typcollation from pg_type where oid = rngsubtype)),
    'CANONICAL = ' || nullif(rngcanonical::oid, 0)::regproc, 'SUBTYPE_DIFF = ' || nullif(rngsubdiff::oid, 0)::regproc)) as definition
from pg_range join pg_type t on t.oid = rngtypid where rngtypid >= ${firstOid}`,
};
