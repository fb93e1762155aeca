// Small evidence by hand: a schema after `up`, and steps that went well unless a test says otherwise.

import { type Observed, observedAfterUp } from '../src/judge/checks/observed.ts';
import { checkSchema } from '../src/model/check.ts';
import { parseContent } from '../src/model/contentProblem.ts';
import type { Evidence, StepEvidence } from '../src/model/evidence.ts';
import type { Exercise } from '../src/model/exercise.ts';
import { blankError, type PgError } from '../src/model/pgError.ts';
import type { ProbeAnswer } from '../src/model/probe.ts';
import type { MigrationFault, RunOutcome } from '../src/model/runOutcome.ts';
import {
  type Column,
  type Constraint,
  type EnumType,
  emptySchema,
  type Index,
  type ObjectKind,
  type Schema,
  type SchemaObject,
  type Sequence,
  type Table,
} from '../src/model/schema.ts';
import type { RunName, Statement } from '../src/model/statement.ts';
import { untraced } from '../src/model/statementEffects.ts';

export const done: RunOutcome = { kind: 'done', ran: true, unawaited: [] };

const numbers = new Map<string, number>();

/** As a server numbers its objects: one number a name, so that what is made anew by hand is the same thing. */
function numberOf(what: string): number {
  const known = numbers.get(what) ?? numbers.size + 1;
  numbers.set(what, known);
  return known;
}

/** Columns of one name are one column, unless `position` says otherwise. */
export function column(name: string, type: string, more: Partial<Column> = {}): Column {
  return {
    name,
    type,
    notNull: false,
    default: null,
    identity: null,
    generated: null,
    expression: null,
    collation: null,
    comment: null,
    position: numberOf(`column ${name}`),
    ...more,
  };
}

export function index(name: string, columns: readonly string[], more: Partial<Index> = {}): Index {
  const { unique = false } = more;
  const definition = `CREATE ${unique ? 'UNIQUE ' : ''}INDEX ${name} ON public.users USING btree (${columns.join(', ')})`;
  return {
    oid: numberOf(`index ${name}`),
    name,
    method: 'btree',
    columns,
    operatorClasses: columns.map(() => null),
    include: [],
    unique,
    primary: false,
    valid: true,
    predicate: null,
    definition,
    constraint: null,
    comment: null,
    ...more,
  };
}

export function constraint(name: string, kind: Constraint['kind'], more: Partial<Constraint> = {}): Constraint {
  return {
    oid: numberOf(`constraint ${name}`),
    name,
    kind,
    columns: [],
    definition: '',
    validated: true,
    references: null,
    comment: null,
    ...more,
  };
}

export function table(name: string, columns: readonly Column[], more: Partial<Table> = {}): Table {
  return {
    oid: numberOf(`table ${name}`),
    schema: 'public',
    name,
    unlogged: false,
    rowSecurity: false,
    partitionKey: null,
    partitionOf: null,
    properties: {},
    comment: null,
    columns,
    constraints: [],
    indexes: [],
    ...more,
  };
}

export function enumType(name: string, labels: readonly string[], more: Partial<EnumType> = {}): EnumType {
  return { oid: numberOf(`type ${name}`), schema: 'public', name, labels, comment: null, ...more };
}

export function sequence(name: string, more: Partial<Sequence> = {}): Sequence {
  const definition = 'bigint START 1 INCREMENT 1 MINVALUE 1 MAXVALUE 9223372036854775807 CACHE 1';
  return {
    oid: numberOf(`sequence ${name}`),
    schema: 'public',
    name,
    ownedBy: null,
    definition,
    comment: null,
    ...more,
  };
}

export function object(
  kind: ObjectKind,
  name: string,
  definition: string,
  more: Partial<SchemaObject> = {},
): SchemaObject {
  return {
    kind,
    oid: numberOf(`${kind} ${name}`),
    schema: 'public',
    name,
    table: null,
    definition,
    comment: null,
    ...more,
  };
}

export const schemaOf = (...tables: readonly Table[]): Schema => ({ ...emptySchema, tables });

export function statement(run: RunName, line: number | null, sql: string, more: Partial<Statement> = {}): Statement {
  return {
    run,
    line,
    sql,
    bookkeeping: false,
    ms: 1,
    rows: null,
    tag: '',
    transaction: null,
    notices: [],
    error: null,
    ...untraced,
    ...more,
  };
}

export function step(
  run: RunName,
  schemaAfter: Schema | null,
  outcome: RunOutcome = done,
  statements: readonly Statement[] = [],
): StepEvidence {
  return {
    schemaAfter,
    rowsAfter: schemaAfter === null ? null : [],
    report: { run, outcome, statements, console: [], consoleDropped: 0, outline: null, ms: 1 },
  };
}

/** An empty database, and tasks that ask for nothing but the catalog. */
export const nothingBefore = {
  before: emptySchema,
  rowsBefore: [],
  probes: new Map<string, ProbeAnswer>(),
  appBefore: new Map<string, ProbeAnswer>(),
  goal: null,
  crash: null,
};

/** What a check sees after an `up` that made this schema of nothing. */
export function observed(made: Schema): Observed {
  return observedAfterUp({ ...nothingBefore, up: step('up', made), down: null, upAgain: null });
}

/** A round trip that went well, from an empty database to `made` and back. */
export function evidence(made: Schema, more: Partial<Evidence> = {}): Evidence {
  return {
    ...nothingBefore,
    up: step('up', made),
    down: step('down', emptySchema),
    upAgain: step('up-again', made),
    ...more,
  };
}

/** Only the first step was run, and it ended like this. */
export function brokenUp(
  outcome: RunOutcome,
  schemaAfter: Schema | null = emptySchema,
  statements: readonly Statement[] = [],
): Evidence {
  return { ...nothingBefore, up: step('up', schemaAfter, outcome, statements), down: null, upAgain: null };
}

export function fault(more: Partial<MigrationFault>): RunOutcome {
  return { kind: 'failed', fault: { name: 'Error', message: '', place: null, postgres: null, sql: null, ...more } };
}

export function pgError(code: string, message: string): PgError {
  return { ...blankError, code, message };
}

/** An exercise whose tasks, by id, have these checks, written as in front matter. */
export function exerciseWith(checks: Readonly<Record<string, unknown>>, more: Partial<Exercise> = {}): Exercise {
  const file = { name: '20240101000000-create-users.js', text: '' };
  const tasks = Object.entries(checks).map(([id, written]) => {
    const check = parseContent(checkSchema, written);
    if (!check.ok) throw new Error(`${id}: ${check.problems.map(({ message }) => message).join('; ')}`);
    return { id, says: `Do ${id}`, saysHtml: `Do ${id}`, check: check.value, hints: ['A nudge', 'Nearly there'] };
  });
  return {
    id: 'users-table',
    section: '02-creating-tables',
    sectionTitle: 'Creating tables',
    title: 'The first table',
    minutes: 5,
    guide: [],
    concepts: [],
    tasks,
    html: '',
    afterHtml: null,
    before: '',
    applied: [],
    start: file,
    solution: file,
    ...more,
  };
}
