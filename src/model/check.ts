// What a task asks of the database. Checks are data, never code: a course from elsewhere is safe to load.
// A check is written as an object whose first key says its kind: `{ column: users.role, notNull: true }`.

import * as v from 'valibot';
import { type CatalogCheck, catalogKinds, keys, splitPath, tableName } from './catalogCheck.ts';
import type { Cell } from './probe.ts';
import { traceKinds } from './traceCheck.ts';

/** The table is as the solution makes it: its columns by name, its constraints and indexes by what they do. */
const sameAsSolutionCheck = v.pipe(
  v.strictObject({ sameAsSolution: tableName }),
  v.transform(({ sameAsSolution }) => ({ kind: 'sameAsSolution' as const, table: sameAsSolution })),
);

/** Every row that the table held before `up` is still there after it, with the same values. */
const survivesCheck = v.pipe(
  v.strictObject({
    /** As it was called before `up`. */
    survives: tableName,
    /** As they were called before `up`; every column that is still there when left out. */
    columns: v.exactOptional(keys),
  }),
  v.transform(({ survives, ...more }) => ({ kind: 'survives' as const, table: survives, ...more })),
);

const notAlone =
  /^\s*(?:begin|start\s+transaction|commit|end|rollback|abort|savepoint|release|prepare|copy|vacuum|call)\b/iu;
/** One statement, run after `up` and taken back. */
const probe = v.pipe(
  v.string(),
  v.regex(/\S/u, 'must be a statement'),
  v.check(
    (sql) => !notAlone.test(sql),
    'must be a statement that can be taken back: no transaction control, COPY, VACUUM or CALL',
  ),
);

const cell: v.GenericSchema<unknown, Cell> = v.lazy(() =>
  v.nullable(v.union([v.boolean(), v.number(), v.string(), v.array(cell), v.record(v.string(), cell)])),
);

/** What a query gives after `up`. Rows count in their order only where the query has an ORDER BY. */
const queryCheck = v.pipe(
  v.strictObject({ query: probe, returns: v.array(v.array(cell)) }),
  v.transform(({ query, returns }) => ({ kind: 'query' as const, sql: query, returns })),
);

/** Postgres takes the statement, deferred constraints included. */
const acceptsCheck = v.pipe(
  v.strictObject({ accepts: probe }),
  v.transform(({ accepts }) => ({ kind: 'accepts' as const, sql: accepts })),
);

const sqlstate = v.pipe(v.string(), v.regex(/^[0-9A-Z]{5}$/u, 'must be five characters in quotes: "23505"'));

/** Postgres refuses the statement, for this reason; a list when several reasons are right. */
const rejectsCheck = v.pipe(
  v.strictObject({
    rejects: probe,
    sqlstate: v.union([sqlstate, v.pipe(v.array(sqlstate), v.minLength(1, 'must name a SQLSTATE'))]),
  }),
  v.transform(({ rejects, sqlstate: codes }) => ({
    kind: 'rejects' as const,
    sql: rejects,
    sqlstates: typeof codes === 'string' ? [codes] : codes,
  })),
);

const absentPath = v.pipe(
  v.string(),
  v.regex(/^[^\s.]+(?:\.[^\s.]+){0,2}$/u, 'must be a table, a table and a column, or a check that must not hold'),
  v.transform((path): CatalogCheck => {
    return path.includes('.') ? { kind: 'column', ...splitPath(path) } : { kind: 'table', table: path };
  }),
);

/**
 * There is no such table (`users`), no such column (`users.role`; `shop.users.role` outside of `public`), or nothing
 * that fits the check (`{ enum: order_status }`).
 */
const absentCheck = v.pipe(
  v.strictObject({
    absent: v.lazy(
      (input): v.GenericSchema<unknown, CatalogCheck> =>
        typeof input === 'string' ? absentPath : kindOf<CatalogCheck>(catalogKinds, input),
    ),
  }),
  v.transform(({ absent }) => ({ kind: 'absent' as const, check: absent })),
);

/** The key that says which kind a check is, and how that kind is read. A new kind is one line here. */
const kinds = {
  ...catalogKinds,
  absent: absentCheck,
  sameAsSolution: sameAsSolutionCheck,
  survives: survivesCheck,
  query: queryCheck,
  accepts: acceptsCheck,
  rejects: rejectsCheck,
  ...traceKinds,
} as const;

type Kinds = typeof kinds;
export type CheckOf<Kind extends keyof Kinds> = v.InferOutput<Kinds[Kind]>;
export type AbsentCheck = CheckOf<'absent'>;
export type SameAsSolutionCheck = CheckOf<'sameAsSolution'>;
export type SurvivesCheck = CheckOf<'survives'>;
export type QueryCheck = CheckOf<'query'>;
export type AcceptsCheck = CheckOf<'accepts'>;
export type RejectsCheck = CheckOf<'rejects'>;
export type TraceCheck = CheckOf<'trace'>;
export type CrashCheck = CheckOf<'crash'>;
export type SingleCheck = CheckOf<keyof Kinds>;

/** A task with several things to check has them all at once. */
export interface AllCheck {
  readonly kind: 'all';
  readonly checks: readonly SingleCheck[];
}

export type Check = SingleCheck | AllCheck;

type CheckSchema<Output> = v.GenericSchema<unknown, Output>;

/** The schema of the kind that one of the input's keys names; the first key of the table that fits counts. */
function kindOf<Output>(table: Readonly<Record<string, CheckSchema<Output>>>, input: unknown): CheckSchema<Output> {
  const keys = Object.keys(table);
  const key = typeof input === 'object' && input !== null ? keys.find((kind) => kind in input) : undefined;
  const found = key === undefined ? undefined : table[key];
  return found ?? v.custom<never>(() => false, `is no check: it needs one of the keys ${keys.join(', ')}`);
}

const singleSchema = v.lazy((input): CheckSchema<SingleCheck> => kindOf<SingleCheck>(kinds, input));

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

/** The statements that a check asks of the database. */
export function probesOf(check: Check): readonly string[] {
  return singleChecks(check).flatMap((each) => ('sql' in each ? [each.sql] : []));
}
