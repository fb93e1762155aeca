// What the learner's schemas hold, read from the catalog: the value that is judged, compared and drawn.

export interface Column {
  readonly name: string;
  /** As `format_type` prints it: `character varying(255)`. */
  readonly type: string;
  /** False too for a NOT NULL that is NOT VALID, which is listed among the constraints instead. */
  readonly notNull: boolean;
  /** As `pg_get_expr` prints it: `'active'::text`; null when there is none. */
  readonly default: string | null;
  readonly identity: 'always' | 'by default' | null;
  readonly generated: 'stored' | 'virtual' | null;
  /** What a generated column is computed from, as `pg_get_expr` prints it. */
  readonly expression: string | null;
  /** Null when it is the collation of the type. */
  readonly collation: string | null;
  readonly comment: string | null;
  /** `attnum`: tells a column that was renamed from one that is new, while the table is the same. */
  readonly position: number;
}

export type ConstraintKind = 'primary key' | 'unique' | 'foreign key' | 'check' | 'exclusion' | 'not null' | 'trigger';

/** NOT NULL rows of `pg_constraint` (Postgres 18) are left out unless they are NOT VALID: `Column.notNull` says it. */
export interface Constraint {
  readonly oid: number;
  readonly name: string;
  readonly kind: ConstraintKind;
  /** In the order of the key; empty for a check over no column. */
  readonly columns: readonly string[];
  /** As `pg_get_constraintdef` prints it. */
  readonly definition: string;
  readonly validated: boolean;
  /** Foreign keys only. */
  readonly references: { readonly table: string; readonly columns: readonly string[] } | null;
  readonly comment: string | null;
}

export interface Index {
  readonly oid: number;
  readonly name: string;
  readonly method: string;
  /** Column names, or expressions as `pg_get_indexdef` prints them, in the order of the key. */
  readonly columns: readonly string[];
  /** One for each of `columns`; null for the default of its type. */
  readonly operatorClasses: readonly (string | null)[];
  /** The columns of INCLUDE. */
  readonly include: readonly string[];
  readonly unique: boolean;
  readonly primary: boolean;
  readonly valid: boolean;
  /** The WHERE of a partial index. */
  readonly predicate: string | null;
  /** As `pg_get_indexdef` prints it. */
  readonly definition: string;
  /** The constraint that owns the index, if one does. */
  readonly constraint: string | null;
  readonly comment: string | null;
}

export interface Table {
  readonly oid: number;
  readonly schema: string;
  readonly name: string;
  readonly unlogged: boolean;
  readonly rowSecurity: boolean;
  /** `RANGE (created_at)`; null for a table that is not partitioned. */
  readonly partitionKey: string | null;
  /** The table that this one is a part of, and its bound: `FOR VALUES FROM (1) TO (10)`. */
  readonly partitionOf: { readonly table: string; readonly bound: string } | null;
  /**
   * What is not as in every new table, by a name that a person reads: `owner`, `disabled triggers`, and of a column
   * `storage of email`. Sorted by name.
   */
  readonly properties: Readonly<Record<string, string>>;
  readonly comment: string | null;
  /** In the order of the table. */
  readonly columns: readonly Column[];
  readonly constraints: readonly Constraint[];
  readonly indexes: readonly Index[];
}

export interface EnumType {
  readonly oid: number;
  readonly schema: string;
  readonly name: string;
  /** In their order. */
  readonly labels: readonly string[];
  readonly comment: string | null;
}

export interface Sequence {
  readonly oid: number;
  readonly schema: string;
  readonly name: string;
  /** `users.id` when a column owns it. */
  readonly ownedBy: string | null;
  /** `bigint START 1 INCREMENT 1 MINVALUE 1 MAXVALUE 9223372036854775807 CACHE 1`; not its present value. */
  readonly definition: string;
  readonly comment: string | null;
}

export type ObjectKind =
  | 'view'
  | 'materialized view'
  | 'function'
  | 'procedure'
  | 'aggregate'
  | 'trigger'
  | 'policy'
  | 'rule'
  | 'domain'
  | 'composite type'
  | 'range type'
  | 'extension'
  | 'event trigger'
  | 'schema'
  | 'role'
  | 'setting'
  | 'default privileges'
  | 'publication'
  | 'statistics object'
  | 'foreign table'
  | 'foreign server'
  | 'foreign data wrapper'
  | 'collation'
  | 'operator'
  | 'cast'
  | 'text search configuration'
  | 'shell type'
  | 'large object';

/** What is known by its definition alone. What belongs to an extension is not listed beside it. */
export interface SchemaObject {
  readonly kind: ObjectKind;
  readonly oid: number;
  readonly schema: string;
  /** A function's with the types of its arguments: `add(integer, integer)`. */
  readonly name: string;
  /** The table of a trigger, policy or rule. */
  readonly table: string | null;
  /** In Postgres' own words. */
  readonly definition: string;
  readonly comment: string | null;
}

/** Sorted by schema and name; `SequelizeMeta` is left out: it is umzug's, not the learner's. */
export interface Schema {
  readonly tables: readonly Table[];
  readonly enums: readonly EnumType[];
  readonly sequences: readonly Sequence[];
  readonly objects: readonly SchemaObject[];
}

export const emptySchema: Schema = { tables: [], enums: [], sequences: [], objects: [] };

/** The table of this name, `users` or `shop.users`; null when there is none. */
export function findTable(schema: Schema, name: string): Table | null {
  return findNamed(schema.tables, name);
}

/** The one of this name, `users` or `shop.users`; null when there is none. */
export function findNamed<Named extends { readonly schema: string; readonly name: string }>(
  all: readonly Named[],
  name: string,
): Named | null {
  const dot = name.indexOf('.');
  const [space, own] = dot < 0 ? ['public', name] : [name.slice(0, dot), name.slice(dot + 1)];
  return all.find((each) => each.schema === space && each.name === own) ?? null;
}

/** The name without its schema: `users` of `shop.users`. */
export const bareName = (qualified: string): string => qualified.slice(qualified.lastIndexOf('.') + 1);

/** `users`, or `shop.users` outside of `public`. */
export function qualifiedName(of: { readonly schema: string; readonly name: string }): string {
  return of.schema === 'public' ? of.name : `${of.schema}.${of.name}`;
}
