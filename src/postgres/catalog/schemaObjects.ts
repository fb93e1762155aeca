// What is known by its definition alone, from the several catalogs that hold such things.

import { type ObjectKind, qualifiedName, type SchemaObject } from '../../model/schema.ts';
import type { CatalogName } from './catalogNumbers.ts';
import { bySchemaAndName, type LearnersObjects } from './learnersObjects.ts';

/** How objects of one kind are read. Most schemas have none, and asking that first takes half the time. */
export interface ObjectQuery {
  /** What a catalog holds if there are any: `pg_policy where oid >= 16384`. */
  readonly from: string;
  readonly sql: string;
}

/** What each of the queries for such objects gives. */
export interface ObjectRow {
  readonly kind: ObjectKind;
  readonly oid: number;
  /** Number of the schema; null for what stands in none, or where its table does. */
  readonly space: number | null;
  readonly name: string;
  /** Number of the table or view that it belongs to. */
  readonly table: number | null;
  readonly definition: string;
}

const catalogOfKind: Readonly<Record<ObjectKind, CatalogName>> = {
  view: 'pg_class',
  'materialized view': 'pg_class',
  function: 'pg_proc',
  procedure: 'pg_proc',
  aggregate: 'pg_proc',
  trigger: 'pg_trigger',
  policy: 'pg_policy',
  rule: 'pg_rewrite',
  domain: 'pg_type',
  'composite type': 'pg_type',
  'range type': 'pg_type',
  extension: 'pg_extension',
  'event trigger': 'pg_event_trigger',
  schema: 'pg_namespace',
  role: 'pg_authid',
  setting: 'pg_db_role_setting',
  'default privileges': 'pg_default_acl',
  publication: 'pg_publication',
  'statistics object': 'pg_statistic_ext',
  'foreign table': 'pg_class',
  'foreign server': 'pg_foreign_server',
  'foreign data wrapper': 'pg_foreign_data_wrapper',
  collation: 'pg_collation',
  operator: 'pg_operator',
  cast: 'pg_cast',
  'text search configuration': 'pg_ts_config',
  'shell type': 'pg_type',
  'large object': 'pg_largeobject',
};

/** By schema, name and kind. What stands in no schema is listed in `public`, so that its name is its whole name. */
export function schemaObjects(rows: readonly ObjectRow[], objects: LearnersObjects): readonly SchemaObject[] {
  const found = rows.flatMap(({ kind, oid, space, name, table, definition }): readonly SchemaObject[] => {
    const catalog = catalogOfKind[kind];
    const of = table === null ? null : objects.relation(table);
    const schema = of?.schema ?? (space === null ? 'public' : objects.schema(space));
    if (schema === null || (table !== null && of === null) || objects.isOfExtension(catalog, oid)) return [];
    const comment = objects.comment(catalog, oid);
    return [{ kind, oid, schema, name, table: of && qualifiedName(of), definition, comment }];
  });
  return found.sort((a, b) => bySchemaAndName(a, b) || bySchemaAndName(ofTable(a), ofTable(b)));
}

/** Triggers of the same name stand on several tables. */
const ofTable = ({ kind, table }: SchemaObject) => ({ schema: kind, name: table ?? '' });
