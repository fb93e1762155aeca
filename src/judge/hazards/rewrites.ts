// H07, H08, H09 and H22: every row of a table is written anew while nobody may read it.
// https://www.postgresql.org/docs/18/sql-altertable.html#SQL-ALTERTABLE-NOTES

import { type Column, findNamed, qualifiedName } from '../../model/schema.ts';
import { writtenName } from '../../model/sqlTokens.ts';
import type { Statement } from '../../model/statement.ts';
import type { RelationLock } from '../../model/statementEffects.ts';
import type { AlterAction } from './alterActions.ts';
import type { Finding, HazardRule } from './hazardRule.ts';
import { blocking, lockOn, locksDuring, tableAfter, taken } from './heldLocks.ts';
import { queries } from './saferCalls.ts';
import { queryCall, quotedTable, tableArgument, text, typeCode } from './saferCode.ts';
import { rowsOf, type Seen, type SeenStep } from './seen.ts';
import { statementKinds } from './statementKind.ts';
import { aLock, allRows, theyWait } from './trafficWords.ts';

type AddedColumn = Extract<AlterAction, { readonly kind: 'add column' }>;
type NewType = Extract<AlterAction, { readonly kind: 'set type' }>;

/** Why a table was written anew. */
type Cause =
  | { readonly kind: 'volatile default' | 'computed'; readonly column: string; readonly added: AddedColumn | null }
  | { readonly kind: 'type'; readonly change: NewType }
  | { readonly kind: 'other' };

interface Rewrite {
  readonly statement: Statement;
  readonly lock: RelationLock;
  readonly cause: Cause;
}

function rewritesIn(seen: Seen): readonly Rewrite[] {
  return taken(seen).flatMap((statement) => {
    const kinds = statementKinds(statement.sql);
    return statement.rewrites.flatMap((table) => {
      const lock = lockOn(statement, table);
      if (lock === null) return [];
      const actions = kinds.flatMap((kind) =>
        kind.kind === 'alter table' && kind.table === table ? kind.actions : [],
      );
      const causes = causesIn(actions);
      if (causes.length === 0 && kinds.some(isToldElsewhere)) return [];
      return (causes.length === 0 ? [{ kind: 'other' as const }] : causes).map((cause) => ({ statement, lock, cause }));
    });
  });
}

/** TRUNCATE writes nothing anew; the others are rules of their own. */
const isToldElsewhere = ({ kind }: { readonly kind: string }): boolean =>
  ['truncate', 'vacuum full', 'cluster', 'reindex', 'refresh'].includes(kind);

function causesIn(actions: readonly AlterAction[]): readonly Cause[] {
  const sure = actions.flatMap((action): readonly Cause[] => {
    if (action.kind === 'set type') return [{ kind: 'type', change: action }];
    if (action.kind === 'set expression') return [{ kind: 'computed', column: action.column, added: null }];
    if (action.kind !== 'add column' || action.computed === null) return [];
    return [{ kind: 'computed', column: action.column, added: action }];
  });
  if (sure.length > 0) return sure;
  // A constant default is not written to the rows, so one of these was none.
  return actions.flatMap((action): readonly Cause[] => {
    if (action.kind !== 'add column') return [];
    return [{ kind: action.default !== null ? 'volatile default' : 'computed', column: action.column, added: action }];
  });
}

function found(seen: Seen, { statement, lock }: Rewrite, why: string, safer: string | null): Finding {
  const rows = rowsOf(seen.up, lock.oid);
  return {
    run: statement.run,
    line: statement.line,
    message: `${why} Postgres writes ${allRows(lock.table, rows)} anew, with all indexes, under ${aLock(lock)}: ${theyWait(lock)} until it is done.`,
    rows,
    safer,
  };
}

export const volatileDefault: HazardRule = {
  id: 'H07',
  find(seen) {
    return rewritesIn(seen).flatMap((rewrite): readonly Finding[] => {
      const { lock, cause } = rewrite;
      if (cause.kind !== 'volatile default') return [];
      const made = columnAfter(seen.up, lock, cause.column);
      // Of the statement that wrote the rows: a later one may have set another.
      const value = cause.added?.default ?? null;
      const called = value === null ? 'The default' : `The default \`${value}\``;
      const why = `${called} of the new column \`${lock.table}.${cause.column}\` is another one for each row.`;
      return [found(seen, rewrite, why, made && value !== null ? defaultLater(lock.table, made, value) : null)];
    });
  },
};

export const computedColumn: HazardRule = {
  id: 'H08',
  find(seen) {
    return rewritesIn(seen).flatMap((rewrite): readonly Finding[] => {
      const { lock, cause } = rewrite;
      if (cause.kind !== 'computed') return [];
      const made = columnAfter(seen.up, lock, cause.column);
      const isNumbered = cause.added?.computed === 'serial' || cause.added?.computed === 'identity';
      const how = isNumbered ? 'is numbered' : 'is computed';
      const why = `The column \`${lock.table}.${cause.column}\` ${how}, row by row.`;
      return [found(seen, rewrite, why, made && (isNumbered ? numberLater : virtualInstead)(lock.table, made))];
    });
  },
};

export const newType: HazardRule = {
  id: 'H09',
  find(seen) {
    return rewritesIn(seen).flatMap((rewrite): readonly Finding[] => {
      const { lock, cause } = rewrite;
      if (cause.kind !== 'type') return [];
      const { column, type } = cause.change;
      const made = columnAfter(seen.up, lock, column);
      const why = `\`${type}\` is stored in another way than the type that \`${lock.table}.${column}\` had.`;
      return [found(seen, rewrite, why, newColumnInstead(lock.table, column, made?.type ?? type))];
    });
  },
};

export const upkeepCommand: HazardRule = {
  id: 'H22',
  find(seen) {
    const others = rewritesIn(seen)
      .filter(({ cause }) => cause.kind === 'other')
      .map((rewrite) => found(seen, rewrite, 'The statement moves the table to a new file.', null));
    return [...others, ...taken(seen).flatMap((statement) => upkeep(statement, seen.up))];
  },
};

const commands = {
  'vacuum full': 'VACUUM FULL',
  cluster: 'CLUSTER',
  reindex: 'REINDEX',
  refresh: 'REFRESH MATERIALIZED VIEW',
} as const;

function upkeep(statement: Statement, step: SeenStep): readonly Finding[] {
  return statementKinds(statement.sql).flatMap((kind): readonly Finding[] => {
    if (!isCommand(kind) || kind.concurrently) return [];
    const locked = blocking(locksDuring(statement));
    const table = locked[0]?.table ?? tableOf(step, kind.target);
    if (table === null) return [];
    const oid = locked[0]?.oid ?? step.before.tables.find((each) => qualifiedName(each) === table)?.oid;
    const rows = oid === undefined ? null : rowsOf(step, oid);
    const command = commands[kind.kind];
    const wait = {
      'vacuum full': `reads and writes of \`${table}\``,
      cluster: `reads and writes of \`${table}\``,
      reindex: `writes to \`${table}\`, and reads through its indexes,`,
      refresh: `reads of \`${table}\``,
    }[kind.kind];
    return [
      {
        run: statement.run,
        line: statement.line,
        message: `\`${command}\` builds ${kind.kind === 'reindex' ? 'indexes' : allRows(table, rows)} anew: ${wait} wait until it is done.${kind.kind === 'refresh' ? '' : ' It is upkeep, and not what a migration is for.'}`,
        rows,
        safer: saferUpkeep(statement.sql, kind.kind, table),
      },
    ];
  });
}

const isCommand = <Kind extends { readonly kind: string }>(
  kind: Kind,
): kind is Extract<Kind, { readonly kind: keyof typeof commands }> => kind.kind in commands;

/** What was there before: a table, the table of an index, a materialized view; all of them when none is named. */
function tableOf({ before }: SeenStep, target: string | null): string | null {
  if (target === null) return before.tables[0] === undefined ? null : qualifiedName(before.tables[0]);
  const table = before.tables.find(
    (each) =>
      qualifiedName(each) === target ||
      each.indexes.some(({ name }) => findNamed([{ schema: each.schema, name }], target) !== null),
  );
  const view = before.objects.find((each) => each.kind === 'materialized view' && qualifiedName(each) === target);
  const found = table ?? view;
  return found === undefined ? null : qualifiedName(found);
}

function saferUpkeep(sql: string, kind: keyof typeof commands, table: string): string {
  const plain = sql.trim().replace(/;$/u, '');
  switch (kind) {
    case 'reindex':
      return queries(plain.replace(/\b(INDEX|TABLE|SCHEMA|DATABASE|SYSTEM)\b/iu, '$1 CONCURRENTLY'));
    case 'refresh':
      return `// It needs a unique index on the view.\n${queries(plain.replace(/\bVIEW\b/iu, 'VIEW CONCURRENTLY'))}`;
    default:
      return `// Outside of migrations: pg_repack, which locks for a moment only. Or what makes room without a lock:\n${queries(`VACUUM ${quotedTable(table)}`)}`;
  }
}

function columnAfter(step: SeenStep, { oid }: RelationLock, column: string): Column | null {
  return tableAfter(step, oid)?.columns.find(({ name }) => name === column) ?? null;
}

function defaultLater(table: string, { name, type, default: last }: Column, value: string): string {
  return [
    `await queryInterface.addColumn(${tableArgument(table)}, ${text(name)}, { type: ${typeCode(type)} });`,
    '// From here on new rows have one:',
    queryCall(`ALTER TABLE ${quotedTable(table)} ALTER COLUMN ${writtenName(name)} SET DEFAULT ${last ?? value}`),
    `// Then fill the old rows in batches: UPDATE ${quotedTable(table)} SET ${writtenName(name)} = ${value}`,
    `// WHERE id IN (SELECT id FROM ${quotedTable(table)} WHERE ${writtenName(name)} IS NULL LIMIT 1000)`,
  ].join('\n');
}

function numberLater(table: string, { name, type }: Column): string {
  const sequence = writtenName(`${table.slice(table.indexOf('.') + 1)}_${name}_seq`);
  const [of, column] = [quotedTable(table), writtenName(name)];
  return [
    `await queryInterface.addColumn(${tableArgument(table)}, ${text(name)}, { type: ${typeCode(type)} });`,
    queries(
      `CREATE SEQUENCE ${sequence} OWNED BY ${of}.${column}`,
      `ALTER TABLE ${of} ALTER COLUMN ${column} SET DEFAULT nextval('${sequence}')`,
    ),
    `// Then number the old rows in batches, with nextval('${sequence}').`,
  ].join('\n');
}

function virtualInstead(table: string, { name, type, expression }: Column): string | null {
  if (expression === null) return null;
  const column = `${writtenName(name)} ${type} GENERATED ALWAYS AS (${expression}) VIRTUAL`;
  return [
    '// Postgres 18 computes it when it is read, and stores nothing:',
    queryCall(`ALTER TABLE ${quotedTable(table)} ADD COLUMN ${column}`),
    '// Before that: a plain column, a trigger that fills it, and batches for the old rows.',
  ].join('\n');
}

function newColumnInstead(table: string, column: string, type: string): string {
  return [
    `await queryInterface.addColumn(${tableArgument(table)}, ${text(`${column}_new`)}, { type: ${typeCode(type)} });`,
    `// A trigger keeps ${writtenName(`${column}_new`)} like ${writtenName(column)} for each row that is written; the old rows are filled in`,
    '// batches. When no version of the app asks for the old column any more, it goes, and the new one takes its name.',
  ].join('\n');
}
