// What leads to other databases: publications, foreign tables, their servers and wrappers.

import { firstOid } from './catalogNumbers.ts';
import type { ObjectQuery } from './schemaObjects.ts';

const options = (list: string): string =>
  `'OPTIONS (' || nullif(array_to_string(array(select unnest(${list}) order by 1), ', '), '') || ')'`;

/** https://www.postgresql.org/docs/18/sql-createpublication.html */
export const publications: ObjectQuery = {
  from: `pg_publication where oid >= ${firstOid}`,
  sql: `
select 'publication' as kind, p.oid, null as space, pubname as name, null as table, concat_ws(' ',
  format('CREATE PUBLICATION %I', pubname), case when puballtables then 'FOR ALL TABLES' end,
  (select 'FOR TABLE ' || string_agg(concat_ws(' ', prrelid::regclass,
      '(' || (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
        where attrelid = prrelid and attnum = any (prattrs)) || ')', 'WHERE ' || pg_get_expr(prqual, prrelid)), ', '
      order by prrelid::regclass::text)
    from pg_publication_rel where prpubid = p.oid),
  (select 'FOR TABLES IN SCHEMA ' || string_agg(pnnspid::regnamespace::text, ', ' order by 1)
    from pg_publication_namespace where pnpubid = p.oid),
  format('WITH (publish = %L)', concat_ws(', ', case when pubinsert then 'insert' end, case when pubupdate then 'update' end,
    case when pubdelete then 'delete' end, case when pubtruncate then 'truncate' end)),
  case when pubviaroot then 'publish_via_partition_root' end) as definition
from pg_publication p where oid >= ${firstOid}`,
};

export const foreignTables: ObjectQuery = {
  from: `pg_foreign_table where ftrelid >= ${firstOid}`,
  sql: `
select 'foreign table' as kind, c.oid, relnamespace as space, relname as name, null as table, concat_ws(' ',
  format('CREATE FOREIGN TABLE %I', relname),
  '(' || (select string_agg(concat_ws(' ', quote_ident(attname), format_type(atttypid, atttypmod),
      case when attnotnull then 'NOT NULL' end, 'DEFAULT ' || (select pg_get_expr(adbin, adrelid) from pg_attrdef
        where adrelid = c.oid and adnum = attnum), ${options('attfdwoptions')}), ', ' order by attnum)
    from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped) || ')',
  'SERVER ' || (select quote_ident(srvname) from pg_foreign_server where oid = ftserver), ${options('ftoptions')}) as definition
from pg_foreign_table join pg_class c on c.oid = ftrelid where ftrelid >= ${firstOid}`,
};

export const foreignServers: ObjectQuery = {
  from: `pg_foreign_server where oid >= ${firstOid}`,
  sql: `
select 'foreign server' as kind, s.oid, null as space, srvname as name, null as table, concat_ws(' ',
  format('CREATE SERVER %I', srvname), 'TYPE ' || quote_literal(srvtype), 'VERSION ' || quote_literal(srvversion),
  'FOREIGN DATA WRAPPER ' || (select quote_ident(fdwname) from pg_foreign_data_wrapper where oid = srvfdw),
  ${options('srvoptions')}, (select 'USER MAPPING FOR ' || string_agg(
      concat_ws(' ', case umuser when 0 then 'PUBLIC' else umuser::regrole::text end, ${options('umoptions')}), ', ' order by umuser)
    from pg_user_mapping where umserver = s.oid)) as definition
from pg_foreign_server s where oid >= ${firstOid}`,
};

export const foreignWrappers: ObjectQuery = {
  from: `pg_foreign_data_wrapper where oid >= ${firstOid}`,
  sql: `
select 'foreign data wrapper' as kind, oid, null as space, fdwname as name, null as table, concat_ws(' ',
  format('CREATE FOREIGN DATA WRAPPER %I', fdwname), 'HANDLER ' || nullif(fdwhandler, 0)::regproc,
  'VALIDATOR ' || nullif(fdwvalidator, 0)::regproc, ${options('fdwoptions')}) as definition
from pg_foreign_data_wrapper where oid >= ${firstOid}`,
};
