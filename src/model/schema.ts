// What the learner's schemas hold, read from the catalog: the value that is judged, compared and drawn.

export interface Column {
  readonly name: string;
  /** As `format_type` prints it: `character varying(255)`. */
  readonly type: string;
  readonly notNull: boolean;
  /** As `pg_get_expr` prints it: `'active'::text`; null when there is none. */
  readonly default: string | null;
  readonly identity: 'always' | 'by default' | null;
  readonly generated: 'stored' | 'virtual' | null;
  readonly position: number;
}

export type ConstraintKind = 'primary key' | 'unique' | 'foreign key' | 'check' | 'exclusion' | 'trigger';

/** NOT NULL rows of `pg_constraint` (Postgres 18) are left out: `Column.notNull` says it. */
export interface Constraint {
  readonly name: string;
  readonly kind: ConstraintKind;
  /** In the order of the key; empty for a check over no column. */
  readonly columns: readonly string[];
  /** As `pg_get_constraintdef` prints it. */
  readonly definition: string;
  readonly validated: boolean;
  /** Foreign keys only. */
  readonly references: { readonly table: string; readonly columns: readonly string[] } | null;
}

export interface Index {
  readonly name: string;
  readonly method: string;
  /** Column names, or expressions as `pg_get_indexdef` prints them, in the order of the key. */
  readonly columns: readonly string[];
  readonly unique: boolean;
  readonly primary: boolean;
  readonly valid: boolean;
  /** The WHERE of a partial index. */
  readonly predicate: string | null;
  /** As `pg_get_indexdef` prints it. */
  readonly definition: string;
  /** The constraint that owns the index, if one does. */
  readonly constraint: string | null;
}

export interface Table {
  readonly oid: number;
  readonly schema: string;
  readonly name: string;
  /** In the order of the table. */
  readonly columns: readonly Column[];
  readonly constraints: readonly Constraint[];
  readonly indexes: readonly Index[];
}

export interface EnumType {
  readonly schema: string;
  readonly name: string;
  readonly labels: readonly string[];
}

export interface Sequence {
  readonly schema: string;
  readonly name: string;
  /** `users.id` when a column owns it. */
  readonly ownedBy: string | null;
}

/** Sorted by schema and name; `SequelizeMeta` is left out: it is umzug's, not the learner's. */
export interface Schema {
  readonly tables: readonly Table[];
  readonly enums: readonly EnumType[];
  readonly sequences: readonly Sequence[];
}

export const emptySchema: Schema = { tables: [], enums: [], sequences: [] };

/** The table of this name, `users` or `shop.users`; null when there is none. */
export function findTable(schema: Schema, name: string): Table | null {
  const dot = name.indexOf('.');
  const [space, table] = dot < 0 ? ['public', name] : [name.slice(0, dot), name.slice(dot + 1)];
  return schema.tables.find((each) => each.schema === space && each.name === table) ?? null;
}

/** `users`, or `shop.users` outside of `public`. */
export function qualifiedName(of: { readonly schema: string; readonly name: string }): string {
  return of.schema === 'public' ? of.name : `${of.schema}.${of.name}`;
}
