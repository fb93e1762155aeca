// Is there a constraint of this kind, and does it say what it should?

import type { ConstraintCheck } from '../../model/catalogCheck.ts';
import { sameList } from '../../model/sameList.ts';
import { type Constraint, findTable, type Schema } from '../../model/schema.ts';
import type { Finding } from '../finding.ts';
import { missingTable } from './missingTable.ts';

export function judgeConstraint(check: ConstraintCheck, schema: Schema): Finding | null {
  const table = findTable(schema, check.table);
  const expected = expectedConstraint(check);
  if (table === null) return missingTable(schema, check.table, expected);
  const ofKind = table.constraints.filter(({ kind }) => kind === check.constraint);
  const candidates = ofKind.filter((constraint) => isOnColumns(check, constraint));
  if (candidates.some((constraint) => constraintProblems(check, constraint).length === 0)) return null;
  const [nearest] = candidates;
  if (nearest === undefined) {
    return {
      message: `\`${check.table}\` has no ${what(check)}.`,
      expected,
      got: ofKind.length === 0 ? `no ${check.constraint}` : ofKind.map(({ definition }) => definition).join(', '),
      about: null,
    };
  }
  return {
    message: `The constraint \`${nearest.name}\` ${constraintProblems(check, nearest).join(', and ')}.`,
    expected,
    got: named(check, nearest.name, nearest.definition),
    about: { made: 'table', names: [check.table, ...nearest.columns] },
  };
}

const what = ({ constraint, columns }: ConstraintCheck): string =>
  columns === undefined ? `${constraint} constraint` : `${constraint} on (${columns.join(', ')})`;

/** A key is the same key in whatever order its columns are written. */
function isOnColumns({ columns }: ConstraintCheck, constraint: Constraint): boolean {
  return columns === undefined || sameList([...columns].sort(), [...constraint.columns].sort());
}

/** What is wrong with the constraint, each to be read after its name. */
function constraintProblems(check: ConstraintCheck, constraint: Constraint): readonly string[] {
  const problems = [
    check.name === undefined || check.name === constraint.name ? null : `should be called \`${check.name}\``,
    referenceProblem(check, constraint),
    actionProblem('DELETE', check.onDelete, constraint),
    actionProblem('UPDATE', check.onUpdate, constraint),
    check.validated === undefined || check.validated === constraint.validated
      ? null
      : check.validated
        ? 'is NOT VALID: the rows that were there have not been checked'
        : 'is validated, and should be NOT VALID',
  ];
  return problems.filter((problem) => problem !== null);
}

function referenceProblem({ references, columns }: ConstraintCheck, constraint: Constraint): string | null {
  if (references === undefined || constraint.references === null) return null;
  const { table, columns: keys } = constraint.references;
  if (references.table !== table) return `refers to \`${table}\`, not to \`${references.table}\``;
  if (references.columns === undefined) return null;
  const wanted = pairs(columns ?? constraint.columns, references.columns);
  const isSame = sameList([...pairs(constraint.columns, keys)].sort(), [...wanted].sort());
  return isSame ? null : `refers to ${table} (${keys.join(', ')}), not to (${references.columns.join(', ')})`;
}

const pairs = (columns: readonly string[], keys: readonly string[]): readonly string[] =>
  columns.map((column, at) => `${column} = ${keys[at]}`);

function actionProblem(
  event: 'DELETE' | 'UPDATE',
  wanted: readonly string[] | undefined,
  constraint: Constraint,
): string | null {
  const does = action(constraint, event);
  if (wanted === undefined || wanted.includes(does)) return null;
  return `does ${does.toUpperCase()} on ${event.toLowerCase()}, not ${anyOf(wanted)}`;
}

const anyOf = (actions: readonly string[]): string => actions.join(' or ').toUpperCase().replaceAll(' OR ', ' or ');

/** `pg_get_constraintdef` leaves out what Postgres does anyway. */
function action({ definition }: Constraint, event: 'DELETE' | 'UPDATE'): string {
  const [, does = 'NO ACTION'] =
    new RegExp(`ON ${event} (CASCADE|RESTRICT|SET NULL|SET DEFAULT|NO ACTION)`, 'u').exec(definition) ?? [];
  return does.toLowerCase();
}

const named = (check: ConstraintCheck, name: string, definition: string): string =>
  check.name === undefined ? definition : `CONSTRAINT ${name} ${definition}`;

function expectedConstraint(check: ConstraintCheck): string {
  const { constraint, columns, references, onDelete, onUpdate, validated } = check;
  const definition = [
    constraint.toUpperCase(),
    columns === undefined ? '' : `(${columns.join(', ')})`,
    references === undefined ? '' : `REFERENCES ${references.table}`,
    references?.columns === undefined ? '' : `(${references.columns.join(', ')})`,
    onUpdate === undefined ? '' : `ON UPDATE ${anyOf(onUpdate)}`,
    onDelete === undefined ? '' : `ON DELETE ${anyOf(onDelete)}`,
    validated === false ? 'NOT VALID' : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
  return named(check, check.name ?? '', definition);
}
