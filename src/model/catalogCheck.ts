// What a task may ask of the catalog: a table, a column, an index, a constraint, an enum type, a sequence.
// A check is written as an object whose first key says its kind: `{ column: users.role, notNull: true }`.

import * as v from 'valibot';

export const tableName = v.pipe(
  v.string(),
  v.regex(/^[^\s.]+(?:\.[^\s.]+)?$/u, 'must be a name: `users` or `shop.users`'),
);
const columnPath = v.pipe(
  v.string(),
  v.regex(/^[^\s.]+(?:\.[^\s.]+){1,2}$/u, 'must be a table and a column: `users.email`'),
);
export const keys = v.pipe(v.array(v.string()), v.minLength(1, 'must name a column or an expression'));

/** The table exists. */
const tableCheck = v.pipe(
  v.strictObject({ table: tableName }),
  v.transform(({ table }) => ({ kind: 'table' as const, table })),
);

/** The column exists; each attribute that is not given is not looked at. */
const columnCheck = v.pipe(
  v.strictObject({
    column: columnPath,
    type: v.exactOptional(v.string()),
    notNull: v.exactOptional(v.boolean()),
    /** As in SQL: `"'user'"`, `now()`; null for none. */
    default: v.exactOptional(v.nullable(v.string())),
    identity: v.exactOptional(v.picklist(['always', 'by default'])),
    /** Numbered by Postgres, whether by a sequence of its own (SERIAL) or as an identity column. */
    autoIncrement: v.exactOptional(v.boolean()),
    generated: v.exactOptional(v.nullable(v.picklist(['stored', 'virtual']))),
    /** The type is an enum with exactly these values, in this order, whatever its name. */
    labels: v.exactOptional(v.array(v.string())),
    comment: v.exactOptional(v.nullable(v.string())),
  }),
  v.transform(({ column, ...attributes }) => ({ kind: 'column' as const, ...splitPath(column), ...attributes })),
);

/**
 * A valid index on exactly these columns, in this order, whether a constraint owns it or not. What is left out means
 * what it means in CREATE INDEX: without `unique` it is not unique, without `where` it holds every row. Method and
 * name only count when they are given. Without `count` one or more will do.
 */
const indexCheck = v.pipe(
  v.strictObject({
    index: v.strictObject({
      table: tableName,
      columns: keys,
      unique: v.exactOptional(v.boolean()),
      name: v.exactOptional(v.string()),
      where: v.exactOptional(v.string()),
      method: v.exactOptional(v.string()),
      include: v.exactOptional(keys),
      operatorClasses: v.exactOptional(v.array(v.nullable(v.string()))),
      count: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
    }),
  }),
  v.transform(({ index }) => ({ kind: 'index' as const, ...index })),
);

const action = v.picklist(['no action', 'restrict', 'cascade', 'set null', 'set default']);
/** One, or several of which any will do: RESTRICT and NO ACTION both protect the row that is referred to. */
const actions = v.pipe(
  v.union([action, v.pipe(v.array(action), v.minLength(1, 'must name an action'))]),
  v.transform((given) => (typeof given === 'string' ? [given] : given)),
);

/** A constraint of this kind; each attribute that is not given is not looked at. */
const constraintCheck = v.pipe(
  v.strictObject({
    constraint: v.strictObject({
      table: tableName,
      kind: v.picklist(['primary key', 'unique', 'foreign key', 'check', 'exclusion']),
      columns: v.exactOptional(keys),
      name: v.exactOptional(v.string()),
      references: v.exactOptional(v.strictObject({ table: tableName, columns: v.exactOptional(keys) })),
      onDelete: v.exactOptional(actions),
      onUpdate: v.exactOptional(actions),
      validated: v.exactOptional(v.boolean()),
    }),
  }),
  v.transform(({ constraint: { kind, ...attributes } }) => ({
    kind: 'constraint' as const,
    constraint: kind,
    ...attributes,
  })),
);

/** The enum type exists; `labels` are all its values, in their order. */
const enumCheck = v.pipe(
  v.strictObject({ enum: tableName, labels: v.exactOptional(v.array(v.string())) }),
  v.transform(({ enum: type, ...attributes }) => ({ kind: 'enum' as const, type, ...attributes })),
);

/** The sequence exists; `ownedBy` is the column that it goes with, or null for none. */
const sequenceCheck = v.pipe(
  v.strictObject({ sequence: tableName, ownedBy: v.exactOptional(v.nullable(columnPath)) }),
  v.transform((check) => ({ kind: 'sequence' as const, ...check })),
);

/** What the catalog can be asked for, and so asked to lack. */
export const catalogKinds = {
  table: tableCheck,
  column: columnCheck,
  index: indexCheck,
  constraint: constraintCheck,
  enum: enumCheck,
  sequence: sequenceCheck,
} as const;

type CatalogKinds = typeof catalogKinds;
type CatalogCheckOf<Kind extends keyof CatalogKinds> = v.InferOutput<CatalogKinds[Kind]>;
export type CatalogCheck = v.InferOutput<CatalogKinds[keyof CatalogKinds]>;

export type TableCheck = CatalogCheckOf<'table'>;
export type ColumnCheck = CatalogCheckOf<'column'>;
export type IndexCheck = CatalogCheckOf<'index'>;
export type ConstraintCheck = CatalogCheckOf<'constraint'>;
export type EnumCheck = CatalogCheckOf<'enum'>;
export type SequenceCheck = CatalogCheckOf<'sequence'>;

/** `shop.users.role` is the column `role` of the table `shop.users`. */
export function splitPath(path: string): { readonly table: string; readonly column: string } {
  const dot = path.lastIndexOf('.');
  return { table: path.slice(0, dot), column: path.slice(dot + 1) };
}
