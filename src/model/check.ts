// What a task asks of the database. Checks are data, never code: a course from elsewhere is safe to load.
// A check is written as an object whose first key says its kind: `{ column: users.role, notNull: true }`.

import * as v from 'valibot';

const name = v.pipe(
  v.string(),
  v.regex(/^[^\s.]+(?:\.[^\s.]+)?$/u, 'must be the name of a table: `users` or `shop.users`'),
);
const columnPath = v.pipe(
  v.string(),
  v.regex(/^[^\s.]+(?:\.[^\s.]+){1,2}$/u, 'must be a table and a column: `users.email`'),
);
const keys = v.pipe(v.array(v.string()), v.minLength(1, 'must name a column or an expression'));

/** The table exists. */
const tableCheck = v.pipe(
  v.strictObject({ table: name }),
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
      table: name,
      columns: keys,
      unique: v.exactOptional(v.boolean()),
      name: v.exactOptional(v.string()),
      where: v.exactOptional(v.string()),
      method: v.exactOptional(v.string()),
      count: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
    }),
  }),
  v.transform(({ index }) => ({ kind: 'index' as const, ...index })),
);

const action = v.picklist(['no action', 'restrict', 'cascade', 'set null', 'set default']);

/** A constraint of this kind; each attribute that is not given is not looked at. */
const constraintCheck = v.pipe(
  v.strictObject({
    constraint: v.strictObject({
      table: name,
      kind: v.picklist(['primary key', 'unique', 'foreign key', 'check', 'exclusion']),
      columns: v.exactOptional(keys),
      name: v.exactOptional(v.string()),
      references: v.exactOptional(v.strictObject({ table: name, columns: v.exactOptional(keys) })),
      onDelete: v.exactOptional(action),
      onUpdate: v.exactOptional(action),
      validated: v.exactOptional(v.boolean()),
    }),
  }),
  v.transform(({ constraint: { kind, ...attributes } }) => ({
    kind: 'constraint' as const,
    constraint: kind,
    ...attributes,
  })),
);

/** There is no such table (`users`), or no such column (`users.role`; `shop.users.role` outside of `public`). */
const absentCheck = v.pipe(
  v.strictObject({
    absent: v.pipe(v.string(), v.regex(/^[^\s.]+(?:\.[^\s.]+){0,2}$/u, 'must be a table, or a table and a column')),
  }),
  v.transform(({ absent }) => ({
    kind: 'absent' as const,
    ...(absent.includes('.') ? splitPath(absent) : { table: absent, column: null }),
  })),
);

/** The key that says which kind a check is, and how that kind is read. A new kind is one line here. */
const kinds = {
  table: tableCheck,
  column: columnCheck,
  index: indexCheck,
  constraint: constraintCheck,
  absent: absentCheck,
} as const;

type Kinds = typeof kinds;
export type CheckOf<Kind extends keyof Kinds> = v.InferOutput<Kinds[Kind]>;
export type TableCheck = CheckOf<'table'>;
export type ColumnCheck = CheckOf<'column'>;
export type IndexCheck = CheckOf<'index'>;
export type ConstraintCheck = CheckOf<'constraint'>;
export type AbsentCheck = CheckOf<'absent'>;
export type SingleCheck = CheckOf<keyof Kinds>;

/** A task with several things to check has them all at once. */
export interface AllCheck {
  readonly kind: 'all';
  readonly checks: readonly SingleCheck[];
}

export type Check = SingleCheck | AllCheck;

const unknownKind = v.custom<never>(
  () => false,
  `is no check: it needs one of the keys ${Object.keys(kinds).join(', ')}`,
);

const singleSchema = v.lazy((input): v.GenericSchema<unknown, SingleCheck> => {
  const key =
    typeof input === 'object' && input !== null ? Object.keys(kinds).find((kind) => kind in input) : undefined;
  return isKind(key) ? kinds[key] : unknownKind;
});

const listSchema = v.pipe(
  v.array(singleSchema),
  v.minLength(1, 'needs at least one check'),
  v.transform((checks): Check => ({ kind: 'all', checks })),
);

/** One check, or a list of them; an unknown key is a problem. */
export const checkSchema = v.lazy(
  (input): v.GenericSchema<unknown, Check> => (Array.isArray(input) ? listSchema : singleSchema),
);

/** The checks of a task as a list, whether it has one or several. */
export function singleChecks(check: Check): readonly SingleCheck[] {
  return check.kind === 'all' ? check.checks : [check];
}

function isKind(key: string | undefined): key is keyof Kinds {
  return key !== undefined && Object.hasOwn(kinds, key);
}

/** `shop.users.role` is the column `role` of the table `shop.users`. */
function splitPath(path: string): { readonly table: string; readonly column: string } {
  const dot = path.lastIndexOf('.');
  return { table: path.slice(0, dot), column: path.slice(dot + 1) };
}
