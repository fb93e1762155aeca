// What is the learner's, by number: schemas and relations, the comments on them, and what an extension brought instead.

import { type CatalogName, catalogOids, firstOid } from './catalogNumbers.ts';

export interface SchemaRow {
  readonly oid: number;
  readonly name: string;
}

/** https://www.postgresql.org/docs/18/catalog-pg-class.html */
export interface RelationRow {
  readonly oid: number;
  readonly space: number;
  readonly name: string;
  /** `r`, `p`, `v`, `m`, `S`, `i`, `I`. */
  readonly kind: string;
  readonly unlogged: boolean;
  readonly rowSecurity: boolean;
  readonly partitionKey: string | null;
  readonly parent: number | null;
  readonly bound: string | null;
}

export interface CommentRow {
  readonly catalog: number;
  readonly oid: number;
  /** A column's number; 0 for the object itself. */
  readonly part: number;
  readonly text: string;
}

export interface MemberRow {
  readonly catalog: number;
  readonly oid: number;
}

export const schemasSql = `
select oid, nspname as name from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'`;

export const relationsSql = `
select oid, relnamespace as space, relname as name, relkind as kind, relpersistence = 'u' as unlogged,
  relrowsecurity as "rowSecurity", case when relkind = 'p' then pg_get_partkeydef(oid) end as "partitionKey",
  case when relispartition then (select inhparent from pg_inherits where inhrelid = c.oid) end as parent,
  case when relispartition then pg_get_expr(relpartbound, oid) end as bound
from pg_class c where oid >= ${firstOid} and relkind in ('r', 'p', 'v', 'm', 'S', 'i', 'I')`;

export const commentsSql = `
select classoid as catalog, objoid as oid, objsubid as part, description as text
from pg_description where objoid >= ${firstOid}`;

export const extensionMembersSql = `
select classid as catalog, objid as oid from pg_depend
where refclassid = ${catalogOids.pg_extension} and refobjid >= ${firstOid} and deptype = 'e'`;

/** umzug's own table, wherever it was made. */
const umzugsTable = 'SequelizeMeta';

export interface Relation extends RelationRow {
  readonly schema: string;
}

/** Looks up what the other catalogs only give by number; each answer is null for what is not the learner's. */
export class LearnersObjects {
  readonly #schemas: ReadonlyMap<number, string>;
  readonly #relations: ReadonlyMap<number, Relation>;
  readonly #comments: ReadonlyMap<string, string>;
  readonly #members: ReadonlySet<string>;

  constructor(
    schemas: readonly SchemaRow[],
    relations: readonly RelationRow[],
    comments: readonly CommentRow[],
    members: readonly MemberRow[],
  ) {
    this.#schemas = new Map(schemas.map((row) => [row.oid, row.name]));
    this.#comments = new Map(comments.map((row) => [`${row.catalog} ${row.oid} ${row.part}`, row.text]));
    this.#members = new Set(members.map((row) => `${row.catalog} ${row.oid}`));
    this.#relations = new Map(
      relations.flatMap((row) => {
        const schema = this.schema(row.space);
        if (schema === null || row.name === umzugsTable || this.isOfExtension('pg_class', row.oid)) return [];
        return [[row.oid, { ...row, schema }]];
      }),
    );
  }

  schema(oid: number): string | null {
    return this.#schemas.get(oid) ?? null;
  }

  relation(oid: number): Relation | null {
    return this.#relations.get(oid) ?? null;
  }

  /** Those of these kinds, by schema and name. */
  relations(...kinds: readonly string[]): readonly Relation[] {
    return [...this.#relations.values()].filter(({ kind }) => kinds.includes(kind)).sort(bySchemaAndName);
  }

  comment(catalog: CatalogName, oid: number, part = 0): string | null {
    return this.#comments.get(`${catalogOids[catalog]} ${oid} ${part}`) ?? null;
  }

  isOfExtension(catalog: CatalogName, oid: number): boolean {
    return this.#members.has(`${catalogOids[catalog]} ${oid}`);
  }
}

interface Named {
  readonly schema: string;
  readonly name: string;
}

/** By code units, as Postgres sorts names: the order does not depend on a language. */
export function bySchemaAndName(a: Named, b: Named): number {
  return compare(a.schema, b.schema) || compare(a.name, b.name);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
