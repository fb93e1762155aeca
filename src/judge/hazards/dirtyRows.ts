// H50: a statement that the rows which are there do not allow, and that an empty table would have taken.

import type { PgError } from '../../model/pgError.ts';
import { findNamed, qualifiedName, type Table } from '../../model/schema.ts';
import type { Statement } from '../../model/statement.ts';
import { sentences } from '../sentences.ts';
import type { AddedConstraint } from './alterActions.ts';
import type { Finding, HazardRule } from './hazardRule.ts';
import { rowsText } from './hazardWords.ts';
import { quoted, quotedTable, text } from './saferCode.ts';
import type { SeenStep } from './seen.ts';
import { type StatementKind, statementKinds } from './statementKind.ts';

/** https://www.postgresql.org/docs/18/errcodes-appendix.html, class 23 */
const violations: ReadonlySet<string> = new Set(['23502', '23503', '23505', '23514', '23P01', '23001']);

export const unfitRows: HazardRule = {
  id: 'H50',
  find({ up }) {
    return up.statements.flatMap((statement): readonly Finding[] => {
      const { error, line } = statement;
      if (error === null || !violations.has(error.code)) return [];
      const kind = statementKinds(statement.sql).find((each) => isOverRows(each, error));
      if (kind === undefined) return [];
      const name = tableOf(kind);
      const table = findNamed(up.before.tables, name);
      const rows = up.rowsBefore.find(({ oid }) => oid === table?.oid)?.count ?? null;
      const here = rows === null ? '' : ` \`${name}\` has ${rowsText(rows)}.`;
      return [
        {
          run: 'up',
          line,
          message: `The rows that are there do not allow this. ${sentences(`Postgres says: ${error.message} (${error.code})`, ownDetail(error))}${here} On an empty table it goes through, so it is found in production: look for such rows first, and say what becomes of them.`,
          rows,
          safer: search(up, statement, kind, error, table),
        },
      ];
    });
  },
};

/** A whole row tells less than the sentence before it. */
const ownDetail = ({ detail }: PgError): string | null => (detail?.startsWith('Failing row') === true ? null : detail);

/** One that reads or changes rows which it did not bring; a required column that is added is a hazard of its own. */
function isOverRows(kind: StatementKind, { code, column }: PgError): boolean {
  if (kind.kind === 'alter table') {
    const addsIt = kind.actions.some((action) => action.kind === 'add column' && action.column === column);
    return !(code === '23502' && addsIt);
  }
  if (kind.kind === 'insert') return code === '23505';
  return kind.kind === 'create index' || kind.kind === 'update' || kind.kind === 'delete' || kind.kind === 'merge';
}

function tableOf(kind: StatementKind): string {
  return 'table' in kind ? kind.table : '';
}

/** A query for the rows in the way, and an end before anything has changed. */
function search(
  step: SeenStep,
  { sql }: Statement,
  kind: StatementKind,
  { code, column, constraint }: PgError,
  table: Table | null,
): string | null {
  if (table === null) return null;
  const from = `FROM ${quotedTable(qualifiedName(table))}`;
  const made = addedTo(kind, constraint);
  const query =
    code === '23502' && column !== null
      ? `SELECT * ${from} WHERE ${quoted(column)} IS NULL`
      : code === '23505'
        ? twins(from, made?.columns ?? indexedIn(sql))
        : code === '23503' && made?.references !== null && made !== null
          ? orphans(step, from, made)
          : code === '23514'
            ? breaking(from, sql)
            : null;
  if (query === null) return null;
  return [
    '// Before anything else: an end with nothing changed, and the rows named.',
    `const [rows] = await queryInterface.sequelize.query(${text(`${query} LIMIT 10`)});`,
    'if (rows.length > 0) throw new Error(JSON.stringify(rows));',
  ].join('\n');
}

function addedTo(kind: StatementKind, name: string | null): AddedConstraint | null {
  if (kind.kind !== 'alter table') return null;
  const added = kind.actions.flatMap((action) => {
    if (action.kind === 'add constraint') return [action.constraint];
    return action.kind === 'add column' ? action.constraints : [];
  });
  return added.find((each) => each.name === name) ?? added.find((each) => each.name === null) ?? null;
}

function twins(from: string, columns: readonly string[]): string | null {
  const names = columns.map(quoted).join(', ');
  return columns.length === 0 ? null : `SELECT ${names}, count(*) ${from} GROUP BY ${names} HAVING count(*) > 1`;
}

/** The keys of a CREATE INDEX, as far as they are columns. */
function indexedIn(sql: string): readonly string[] {
  const keys = /\bINDEX\b[^(]*\(([^()]*)\)/iu.exec(sql)?.[1] ?? '';
  return keys.split(',').flatMap((key) => /^\s*"?([\w$]+)"?/u.exec(key)?.[1] ?? []);
}

function orphans({ after, before }: SeenStep, from: string, { columns, references }: AddedConstraint): string | null {
  const parent = findNamed((after ?? before).tables, references ?? '');
  const [key] = parent?.constraints.find(({ kind }) => kind === 'primary key')?.columns ?? [];
  const [column] = columns;
  if (parent === null || key === undefined || column === undefined || columns.length > 1) return null;
  const to = quotedTable(qualifiedName(parent));
  return `SELECT child.* ${from} AS child WHERE child.${quoted(column)} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ${to} AS parent WHERE parent.${quoted(key)} = child.${quoted(column)})`;
}

function breaking(from: string, sql: string): string | null {
  const condition = /\bCHECK\s*(\([\s\S]*\))/iu.exec(sql)?.[1];
  return condition === undefined ? null : `SELECT * ${from} WHERE NOT ${condition}`;
}
