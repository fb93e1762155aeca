// Views and materialized views.
// https://www.postgresql.org/docs/18/functions-info.html#FUNCTIONS-INFO-CATALOG

import { firstOid } from './catalogNumbers.ts';
import type { ObjectQuery } from './schemaObjects.ts';

/** A materialized view comes with the indexes on it. Options, `security_barrier=true`, stand before the query. */
export const views: ObjectQuery = {
  from: `pg_class where oid >= ${firstOid} and relkind in ('v', 'm')`,
  sql: `
select case relkind when 'v' then 'view' else 'materialized view' end as kind, c.oid, relnamespace as space,
  relname as name, null as table, concat_ws(e'\\n', 'WITH (' || array_to_string(reloptions, ', ') || ')',
    pg_get_viewdef(c.oid), case when not relispopulated then 'WITH NO DATA' end,
    (select string_agg(pg_get_indexdef(indexrelid), e'\\n' order by indexrelid::regclass::text)
      from pg_index where relkind = 'm' and indrelid = c.oid)) as definition
from pg_class c where c.oid >= ${firstOid} and relkind in ('v', 'm')`,
};
