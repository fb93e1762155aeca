// What is kept for the whole database or cluster: roles, settings, default privileges, large objects.

import { firstOid } from './catalogNumbers.ts';
import type { ObjectQuery } from './schemaObjects.ts';

const addedRoles = `pg_authid a where oid >= ${firstOid}
  or exists (select from pg_auth_members m where m.member = a.oid and m.oid >= ${firstOid})`;

/**
 * Those of the cluster too that were made members of another. A password is only told to be there: its text is salted,
 * another each time. https://www.postgresql.org/docs/18/sql-createrole.html
 */
export const roles: ObjectQuery = {
  from: addedRoles,
  sql: `
select 'role' as kind, oid, null as space, rolname as name, null as table, concat_ws(' ',
  format('CREATE ROLE %I', rolname), case when rolsuper then 'SUPERUSER' end, case when rolcreatedb then 'CREATEDB' end,
  case when rolcreaterole then 'CREATEROLE' end, case when rolcanlogin then 'LOGIN' end,
  case when rolreplication then 'REPLICATION' end, case when rolbypassrls then 'BYPASSRLS' end,
  case when not rolinherit then 'NOINHERIT' end, case when rolconnlimit >= 0 then 'CONNECTION LIMIT ' || rolconnlimit end,
  case when rolpassword is not null then 'PASSWORD ''…''' end, 'VALID UNTIL ' || quote_literal(nullif(rolvaliduntil::text, '')),
  (select 'IN ROLE ' || string_agg(roleid::regrole::text || case when admin_option then ' WITH ADMIN' else '' end, ', '
    order by roleid::regrole::text) from pg_auth_members where member = a.oid)) as definition
from ${addedRoles}`,
};

/** `ALTER DATABASE … SET` and `ALTER ROLE … SET`. They have no number of their own. */
export const settings: ObjectQuery = {
  from: 'pg_db_role_setting',
  sql: `
select 'setting' as kind, hashtext(setdatabase || ' ' || setrole) & 2147483647 as oid, null as space, concat_ws(' in ',
    'role ' || nullif(setrole, 0)::regrole, 'database ' || (select datname from pg_database where oid = setdatabase)) as name,
  null as table, 'SET ' || array_to_string(array(select unnest(setconfig) order by 1), ', ') as definition
from pg_db_role_setting`,
};

/** https://www.postgresql.org/docs/18/catalog-pg-default-acl.html */
export const defaultPrivileges: ObjectQuery = {
  from: `pg_default_acl where oid >= ${firstOid}`,
  sql: `
select 'default privileges' as kind, oid, null as space, concat_ws(' ',
    case defaclobjtype when 'r' then 'tables' when 'S' then 'sequences' when 'f' then 'functions' when 'T' then 'types'
      when 'n' then 'schemas' else 'large objects' end,
    'of ' || defaclrole::regrole, 'in ' || nullif(defaclnamespace, 0)::regnamespace) as name, null as table,
  array_to_string(array(select unnest(defaclacl)::text order by 1), ', ') as definition
from pg_default_acl where oid >= ${firstOid}`,
};

/** Numbered from 1: made again, one has another oid. https://www.postgresql.org/docs/18/largeobjects.html */
export const largeObjects: ObjectQuery = {
  from: 'pg_largeobject_metadata',
  sql: `
select 'large object' as kind, oid, null as space, (row_number() over (order by oid))::text as name, null as table,
  'md5 ' || md5(lo_get(oid)) as definition
from pg_largeobject_metadata`,
};
