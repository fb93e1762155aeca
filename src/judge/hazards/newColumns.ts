// H06: a new column that must have a value, in rows that have none and from an app that gives none.

import { type Column, findTable, qualifiedName, type Table } from '../../model/schema.ts';
import { writtenName } from '../../model/sqlTokens.ts';
import type { Finding, HazardRule } from './hazardRule.ts';
import { tableBefore } from './heldLocks.ts';
import { options } from './saferCalls.ts';
import { tableArgument, text, typeCode } from './saferCode.ts';
import { rowsOf, type SeenStep } from './seen.ts';
import { statementKinds } from './statementKind.ts';

export const requiredColumn: HazardRule = {
  id: 'H06',
  find({ up }) {
    return [...refused(up), ...required(up)];
  },
};

function refused(step: SeenStep): readonly Finding[] {
  return step.statements.flatMap(({ run, line, sql, error }) => {
    if (error?.code !== '23502') return [];
    return statementKinds(sql).flatMap((kind): readonly Finding[] => {
      const table = kind.kind === 'alter table' ? tableBefore(step, kind.table) : null;
      if (kind.kind !== 'alter table' || table === null) return [];
      const added = kind.actions.find((each) => each.kind === 'add column' && each.column === error.column);
      if (added?.kind !== 'add column') return [];
      const rows = rowsOf(step, table.oid);
      const type = /^[a-z ]+?(?:\([^)]*\))?(?= not null| null|$)/u.exec(added.definition)?.[0] ?? 'text';
      return [
        {
          run,
          line,
          message: `\`${kind.table}.${added.column}\` must have a value, and the rows that are there have none: Postgres refused the column (23502). On an empty table it goes through, and fails in production.`,
          rows,
          safer: withDefault(kind.table, added.column, type),
        },
      ];
    });
  });
}

/** The rows had their values by then, or there were none: but the app of yesterday does not know the column. */
function required(step: SeenStep): readonly Finding[] {
  return (step.after?.tables ?? []).flatMap((table) => {
    const before = tableBefore(step, table.oid);
    if (before === null || filledByTrigger(step, table)) return [];
    const known = new Set(before.columns.map(({ position }) => position));
    return table.columns
      .filter((column) => !known.has(column.position) && mustBeGiven(column))
      .map((column): Finding => {
        const name = qualifiedName(table);
        return {
          run: step.run,
          line: lineOf(step, name, column.name),
          message: `\`${name}.${column.name}\` is NOT NULL and has no default. The version of the app that still runs does not know it: each INSERT into \`${name}\` that it sends fails (23502) until the new version is everywhere.`,
          rows: rowsOf(step, table.oid),
          safer: withDefault(name, column.name, column.type),
        };
      });
  });
}

const mustBeGiven = ({ notNull, default: value, identity, generated }: Column): boolean =>
  notNull && value === null && identity === null && generated === null;

function filledByTrigger({ before, after }: SeenStep, table: Table): boolean {
  const known = new Set(before.objects.map(({ oid }) => oid));
  const name = qualifiedName(table);
  return (after?.objects ?? []).some((each) => each.kind === 'trigger' && each.table === name && !known.has(each.oid));
}

function lineOf({ statements, before }: SeenStep, table: string, column: string): number | null {
  const makers = statements.filter(({ error, sql }) =>
    statementKinds(sql).some(
      (kind) =>
        error === null &&
        kind.kind === 'alter table' &&
        (kind.table === table || findTable(before, kind.table) !== null) &&
        kind.actions.some(
          (action) => (action.kind === 'add column' || action.kind === 'set not null') && action.column === column,
        ),
    ),
  );
  return makers.at(-1)?.line ?? null;
}

function withDefault(table: string, column: string, type: string): string {
  const definition = options({ type: typeCode(type), allowNull: 'false', defaultValue: emptyValue(type) });
  return [
    '// A constant default costs nothing, fills the old rows, and is there for those who do not know the column:',
    `await queryInterface.addColumn(${tableArgument(table)}, ${text(writtenName(column).replaceAll('"', ''))}, ${definition});`,
  ].join('\n');
}

/** A constant that the type takes; the learner knows a better one. */
function emptyValue(type: string): string {
  if (/^(?:smallint|int|bigint|numeric|decimal|real|double)/u.test(type)) return '0';
  if (/^bool/u.test(type)) return 'false';
  if (/^(?:date|timestamp)/u.test(type)) return "Sequelize.literal('now()')";
  return /^jsonb?$/u.test(type) ? '{}' : "''";
}
