// What stands on a table or view and acts by itself: triggers, policies, rules.

import { firstOid } from './catalogNumbers.ts';
import type { ObjectQuery } from './schemaObjects.ts';

/** Those of foreign keys are internal; those that a partition has from its parent are the parent's. */
export const triggers: ObjectQuery = {
  from: `pg_trigger where oid >= ${firstOid} and not tgisinternal and tgparentid = 0`,
  sql: `
select 'trigger' as kind, oid, null as space, tgname as name, tgrelid as table, pg_get_triggerdef(oid) ||
  case tgenabled when 'D' then ' (disabled)' when 'R' then ' (on replicas)' when 'A' then ' (always)' else '' end as definition
from pg_trigger where oid >= ${firstOid} and not tgisinternal and tgparentid = 0`,
};

/** Postgres has no function that prints a policy. https://www.postgresql.org/docs/18/sql-createpolicy.html */
export const policies: ObjectQuery = {
  from: `pg_policy where oid >= ${firstOid}`,
  sql: `
select 'policy' as kind, oid, null as space, polname as name, polrelid as table, concat_ws(' ',
  format('CREATE POLICY %I ON %s AS %s FOR %s TO %s', polname, polrelid::regclass,
    case when polpermissive then 'PERMISSIVE' else 'RESTRICTIVE' end,
    case polcmd when 'r' then 'SELECT' when 'a' then 'INSERT' when 'w' then 'UPDATE' when 'd' then 'DELETE' else 'ALL' end,
    (select string_agg(case role when 0 then 'PUBLIC' else role::regrole::text end, ', ' order by role) from unnest(polroles) role)),
  'USING (' || pg_get_expr(polqual, polrelid) || ')', 'WITH CHECK (' || pg_get_expr(polwithcheck, polrelid) || ')') as definition
from pg_policy where oid >= ${firstOid}`,
};

/** The rule that makes a view a view is the view's own. */
export const rules: ObjectQuery = {
  from: `pg_rewrite where oid >= ${firstOid} and rulename <> '_RETURN'`,
  sql: `
select 'rule' as kind, oid, null as space, rulename as name, ev_class as table, pg_get_ruledef(oid) ||
  case ev_enabled when 'D' then ' (disabled)' when 'R' then ' (on replicas)' when 'A' then ' (always)' else '' end as definition
from pg_rewrite where oid >= ${firstOid} and rulename <> '_RETURN'`,
};
