// Is there an index on these columns, of this shape, as many times as it should be?

import { canonicalExpression, canonicalKey } from '../../model/canonicalExpression.ts';
import type { IndexCheck } from '../../model/catalogCheck.ts';
import { indexDefinition, shownPredicate } from '../../model/describeSchema.ts';
import { sameList } from '../../model/sameList.ts';
import { findTable, type Index, type Schema } from '../../model/schema.ts';
import type { Culprit, Finding } from '../finding.ts';
import { missingTable } from './missingTable.ts';

export function judgeIndex(check: IndexCheck, schema: Schema): Finding | null {
  const table = findTable(schema, check.table);
  const expected = expectedIndex(check);
  if (table === null) return missingTable(schema, check.table, expected);
  const onColumns = indexesOn(table.indexes, check.columns);
  const fitting = onColumns.filter((index) => indexProblems(check, index).length === 0);
  if (check.count === undefined ? fitting.length > 0 : fitting.length === check.count) return null;
  if (fitting.length > 0) return wrongCount(check, fitting);
  const got = onColumns.length > 0 ? onColumns : table.indexes;
  return {
    message: onColumns.length > 0 ? onColumns.map((index) => misfit(check, index)).join(' ') : noIndex(check),
    expected,
    got: got.length === 0 ? `no index on ${check.table}` : got.map((index) => shape(check, index)).join(', '),
    about: onColumns.length > 0 ? culprit(check) : null,
  };
}

/** Indexes on exactly these columns or expressions, in this order. */
export function indexesOn(indexes: readonly Index[], columns: readonly string[]): readonly Index[] {
  const wanted = columns.map(canonicalKey);
  return indexes.filter((index) => sameList(index.columns.map(canonicalKey), wanted));
}

function noIndex({ table, columns }: IndexCheck): string {
  return `No index of \`${table}\` is on (${columns.join(', ')}) and nothing else.`;
}

function misfit(check: IndexCheck, index: Index): string {
  return `The index \`${index.name}\` ${indexProblems(check, index).join(', and ')}.`;
}

/** What keeps an index on the right columns from being the one; each to be read after its name. */
function indexProblems(check: IndexCheck, index: Index): readonly string[] {
  const problems = [
    index.valid ? null : 'is INVALID: its build failed, and no query uses it',
    index.unique === (check.unique ?? false) ? null : index.unique ? 'is unique, and should not be' : 'is not unique',
    check.name === undefined || check.name === index.name ? null : `should be called \`${check.name}\``,
    check.method === undefined || check.method === index.method ? null : `uses ${index.method}, not ${check.method}`,
    check.include === undefined || sameList([...check.include].sort(), [...index.include].sort())
      ? null
      : `includes ${listed(index.include)}, not ${listed(check.include)}`,
    operatorProblem(check, index),
    predicateProblem(check, index),
  ];
  return problems.filter((problem) => problem !== null);
}

const listed = (names: readonly string[]): string => (names.length === 0 ? 'nothing' : names.join(', '));

function operatorProblem({ operatorClasses: wanted }: IndexCheck, { operatorClasses: got }: Index): string | null {
  if (wanted === undefined || wanted.every((each, at) => each === (got[at] ?? null))) return null;
  const shown = (classes: readonly (string | null)[]): string =>
    classes.map((each) => each ?? 'the default').join(', ');
  return `uses the operator class ${shown(got)}, not ${shown(wanted)}`;
}

function predicateProblem({ where }: IndexCheck, { predicate }: Index): string | null {
  if (where === undefined)
    return predicate === null ? null : `only holds the rows where \`${shownPredicate(predicate)}\``;
  if (predicate === null) return `holds every row, not just those where \`${where}\``;
  const isSame = canonicalExpression(where) === canonicalExpression(predicate);
  return isSame ? null : `holds the rows where \`${shownPredicate(predicate)}\`, not those where \`${where}\``;
}

function wrongCount(check: IndexCheck, fitting: readonly Index[]): Finding {
  const names = fitting.map(({ name }) => `\`${name}\``).join(' and ');
  const kind = check.unique === true ? 'unique index' : 'index';
  const is = fitting.length === 1 ? `is one ${kind}` : `are ${fitting.length} ${kind}es`;
  return {
    message: `There ${is} on \`${check.table}\` (${check.columns.join(', ')}): ${names}. There should be ${check.count}.`,
    expected: expectedIndex(check),
    got: fitting.map((index) => `${index.name}: ${shape({ table: check.table }, index)}`).join(', '),
    about: culprit(check),
  };
}

type Asked = Pick<IndexCheck, 'table'> & Partial<IndexCheck>;

interface Extras {
  readonly name?: string | undefined;
  readonly include?: readonly string[] | undefined;
  readonly operatorClasses?: readonly (string | null)[] | undefined;
}

function asked(check: Asked, { name, include, operatorClasses }: Extras, definition: string): string {
  const classes = (operatorClasses ?? []).map((each) => each ?? 'the default').join(', ');
  return [
    check.name === undefined || name === undefined ? definition : definition.replace('INDEX ON', `INDEX ${name} ON`),
    check.include === undefined ? '' : ` INCLUDE (${(include ?? []).join(', ')})`,
    check.operatorClasses === undefined ? '' : `, operator class ${classes}`,
  ].join('');
}

function expectedIndex(check: IndexCheck): string {
  const { table, columns, unique, where, method, count, name, include, operatorClasses } = check;
  const shown = { columns, unique: unique ?? false, predicate: where ?? null, method: method ?? 'btree' };
  return `${count === undefined ? '' : `${count} × `}${asked(check, { name, include, operatorClasses }, indexDefinition(table, shown))}`;
}

/** Its name and what else has no place in the definition only where the check asks for it. */
function shape(check: Asked, index: Index): string {
  if (index.primary) return `PRIMARY KEY (${index.columns.join(', ')})`;
  return asked(check, index, indexDefinition(check.table, index)) + (index.valid ? '' : ' INVALID');
}

/** An expression is never found word for word in the SQL. */
function culprit({ table, columns }: IndexCheck): Culprit {
  return { made: 'index', names: [table, ...columns.filter((name) => /^[\w$]+$/u.test(name))] };
}
