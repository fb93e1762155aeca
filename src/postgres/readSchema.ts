// Reads what the learner's schemas hold from the catalog, in one query.
// https://www.postgresql.org/docs/18/catalogs.html

import type { Column, Constraint, EnumType, Index, Schema, Sequence, Table } from '../model/schema.ts';
import type { Database } from './database.ts';

/** The parts as the query gives them: columns, constraints and indexes still beside their tables. */
interface CatalogRow {
  readonly tables: readonly Pick<Table, 'oid' | 'schema' | 'name'>[];
  readonly columns: readonly (Column & { readonly table: number })[];
  readonly constraints: readonly (Constraint & { readonly table: number })[];
  readonly indexes: readonly (Index & { readonly table: number })[];
  readonly enums: readonly EnumType[];
  readonly sequences: readonly Sequence[];
}

// Where a NOT NULL is a constraint of its own (contype n, Postgres 18) the column says it already.
const catalogQuery = `
with space as (
  select oid, nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'
), rel as (
  select c.oid, s.nspname, c.relname, c.relkind from pg_class c join space s on s.oid = c.relnamespace
  where c.relname <> 'SequelizeMeta' and c.relkind in ('r', 'p')
), names as (
  select attrelid, attnum, attname from pg_attribute where attrelid in (select oid from rel)
)
select
(select coalesce(json_agg(json_build_object('oid', oid::int8, 'schema', nspname, 'name', relname)
    order by nspname, relname), '[]') from rel) as tables,
(select coalesce(json_agg(json_build_object('table', a.attrelid::int8, 'name', a.attname,
    'type', format_type(a.atttypid, a.atttypmod), 'notNull', a.attnotnull,
    'default', case when a.attgenerated = '' then pg_get_expr(d.adbin, d.adrelid) end,
    'identity', case a.attidentity when 'a' then 'always' when 'd' then 'by default' end,
    'generated', case a.attgenerated when 's' then 'stored' when 'v' then 'virtual' end,
    'position', a.attnum) order by a.attnum), '[]')
  from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where a.attrelid in (select oid from rel) and a.attnum > 0 and not a.attisdropped) as columns,
(select coalesce(json_agg(json_build_object('table', k.conrelid::int8, 'name', k.conname,
    'kind', case k.contype when 'p' then 'primary key' when 'u' then 'unique' when 'f' then 'foreign key'
      when 'c' then 'check' when 'x' then 'exclusion' else 'trigger' end,
    'columns', (select coalesce(json_agg(n.attname order by i), '[]') from unnest(k.conkey) with ordinality u(num, i)
      join names n on n.attrelid = k.conrelid and n.attnum = u.num),
    'definition', pg_get_constraintdef(k.oid), 'validated', k.convalidated,
    'references', case when k.contype = 'f' then json_build_object(
      'table', (select case nspname when 'public' then relname else nspname || '.' || relname end from rel where oid = k.confrelid),
      'columns', (select json_agg(n.attname order by i) from unnest(k.confkey) with ordinality u(num, i)
        join names n on n.attrelid = k.confrelid and n.attnum = u.num)) end) order by k.conname), '[]')
  from pg_constraint k where k.conrelid in (select oid from rel) and k.contype <> 'n') as constraints,
(select coalesce(json_agg(json_build_object('table', x.indrelid::int8, 'name', c.relname, 'method', m.amname,
    'columns', (select json_agg(pg_get_indexdef(x.indexrelid, i, true) order by i) from generate_series(1, x.indnkeyatts) i),
    'unique', x.indisunique, 'primary', x.indisprimary, 'valid', x.indisvalid,
    'predicate', pg_get_expr(x.indpred, x.indrelid), 'definition', pg_get_indexdef(x.indexrelid),
    'constraint', (select k.conname from pg_constraint k where k.conindid = x.indexrelid and k.contype in ('p', 'u', 'x')))
    order by c.relname), '[]')
  from pg_index x join pg_class c on c.oid = x.indexrelid join pg_am m on m.oid = c.relam
  where x.indrelid in (select oid from rel)) as indexes,
(select coalesce(json_agg(json_build_object('schema', s.nspname, 'name', t.typname,
    'labels', (select coalesce(json_agg(enumlabel order by enumsortorder), '[]') from pg_enum where enumtypid = t.oid))
    order by s.nspname, t.typname), '[]')
  from pg_type t join space s on s.oid = t.typnamespace where t.typtype = 'e') as enums,
(select coalesce(json_agg(json_build_object('schema', s.nspname, 'name', c.relname,
    'ownedBy', (select t.relname || '.' || a.attname from pg_depend d join pg_class t on t.oid = d.refobjid
      join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
      where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype in ('a', 'i') limit 1))
    order by s.nspname, c.relname), '[]')
  from pg_class c join space s on s.oid = c.relnamespace where c.relkind = 'S') as sequences`;

export async function readSchema(database: Database): Promise<Schema> {
  const [row] = await database.query<CatalogRow>(catalogQuery);
  if (!row) throw new Error('the catalog query gave no row');
  return {
    tables: row.tables.map((table) => ({
      ...table,
      columns: ownParts(row.columns, table.oid),
      constraints: ownParts(row.constraints, table.oid),
      indexes: ownParts(row.indexes, table.oid),
    })),
    enums: row.enums,
    sequences: row.sequences,
  };
}

/** The parts of one table, without the key that tied them to it. */
function ownParts<Part extends { readonly table: number }>(parts: readonly Part[], oid: number): Omit<Part, 'table'>[] {
  return parts.filter((part) => part.table === oid).map(({ table: _, ...part }) => part);
}
