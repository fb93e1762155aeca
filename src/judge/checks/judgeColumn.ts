// Is the column there, and is it what it should be?

import { shownDefault } from '../../model/canonicalDefault.ts';
import { canonicalType } from '../../model/canonicalType.ts';
import type { ColumnCheck } from '../../model/catalogCheck.ts';
import { sameList } from '../../model/sameList.ts';
import { type Column, findNamed, findTable, type Schema } from '../../model/schema.ts';
import type { Finding } from '../finding.ts';
import { nearName } from '../nearName.ts';
import { labelProblem } from './judgeEnum.ts';
import { missingTable } from './missingTable.ts';
import { sameDefault } from './sameDefault.ts';
import { expectedColumn, gotColumn, isAutoIncrement } from './shownColumn.ts';

export function judgeColumn(check: ColumnCheck, schema: Schema): Finding | null {
  const table = findTable(schema, check.table);
  if (table === null) return missingTable(schema, check.table, expectedColumn(check, null));
  const column = table.columns.find(({ name }) => name === check.column);
  if (column === undefined) return missingColumn(check, table.columns);
  const problems = columnProblems(check, column, schema);
  if (problems.length === 0) return null;
  return {
    message: problems.map((problem) => `\`${check.table}.${check.column}\` ${problem}.`).join(' '),
    expected: expectedColumn(check, column),
    got: gotColumn(check, column, schema),
    about: { made: 'table', names: [check.table, check.column] },
  };
}

function missingColumn(check: ColumnCheck, columns: readonly Column[]): Finding {
  const names = columns.map(({ name }) => name);
  const near = nearName(check.column, names);
  const hint = near === null ? '' : ` There is one called \`${near}\`, and to Postgres that is another name.`;
  return {
    message: `The table \`${check.table}\` has no column \`${check.column}\`.${hint}`,
    expected: expectedColumn(check, null),
    got: near === null ? `no column ${check.column}` : `a column "${near}"`,
    about: { made: 'table', names: near === null ? [check.table] : [check.table, near] },
  };
}

/** What is wrong with the column, each to be read after its name. */
function columnProblems(check: ColumnCheck, column: Column, schema: Schema): readonly string[] {
  return [
    typeProblem(check, column),
    notNullProblem(check, column),
    defaultProblem(check, column),
    identityProblem(check, column),
    autoIncrementProblem(check, column),
    generatedProblem(check, column),
    labelsProblem(check, column, schema),
    commentProblem(check, column),
  ].filter((problem) => problem !== null);
}

function typeProblem({ type }: ColumnCheck, column: Column): string | null {
  if (type === undefined || canonicalType(type) === canonicalType(column.type)) return null;
  return `is of type \`${column.type}\`, not \`${canonicalType(type)}\``;
}

function notNullProblem({ notNull }: ColumnCheck, column: Column): string | null {
  if (notNull === undefined || notNull === column.notNull) return null;
  return notNull ? 'takes NULL, and must not' : 'refuses NULL, and should take it';
}

function defaultProblem(check: ColumnCheck, column: Column): string | null {
  if (check.default === undefined) return null;
  const { type } = column;
  if (sameDefault(check.default, column.default, type)) return null;
  const got = column.default === null ? null : shownDefault(column.default);
  if (check.default === null) return `has the default \`${got}\`, and should have none`;
  if (got === null) return `has no default; it should be \`${check.default}\``;
  return `has the default \`${got}\`; it should be \`${check.default}\``;
}

function identityProblem({ identity }: ColumnCheck, column: Column): string | null {
  if (identity === undefined || identity === column.identity) return null;
  return `is not GENERATED ${identity.toUpperCase()} AS IDENTITY`;
}

function autoIncrementProblem({ autoIncrement }: ColumnCheck, column: Column): string | null {
  if (autoIncrement === undefined || autoIncrement === isAutoIncrement(column)) return null;
  return autoIncrement
    ? 'is not numbered by Postgres: it has no sequence and is no identity column'
    : 'is numbered by Postgres, and should not be';
}

function generatedProblem({ generated }: ColumnCheck, column: Column): string | null {
  if (generated === undefined || generated === column.generated) return null;
  if (generated === null) return 'is a generated column, and should hold values of its own';
  return `is not GENERATED ALWAYS AS (…) ${generated.toUpperCase()}`;
}

function labelsProblem({ labels }: ColumnCheck, { type }: Column, schema: Schema): string | null {
  if (labels === undefined) return null;
  const found = findNamed(schema.enums, type.replaceAll('"', ''));
  if (found === null) return `is of type \`${type}\`, which is no enum`;
  return sameList(labels, found.labels) ? null : `has an enum type that ${labelProblem(labels, found.labels)}`;
}

function commentProblem({ comment }: ColumnCheck, column: Column): string | null {
  if (comment === undefined || comment === column.comment) return null;
  if (comment === null) return 'has a comment, and should have none';
  return column.comment === null ? 'has no comment' : `has the comment "${column.comment}"; it should be "${comment}"`;
}
