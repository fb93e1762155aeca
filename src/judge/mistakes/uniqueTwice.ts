// M13: two unique indexes on the same columns, as `unique: true` and `addIndex(…, { unique: true })` make them.

import { canonicalKey } from '../../model/canonicalExpression.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Exercise } from '../../model/exercise.ts';
import { findTable, type Index, type Schema } from '../../model/schema.ts';
import { causingStatement } from '../causingStatement.ts';
import { ownChecks } from './ownChecks.ts';
import type { Recogniser } from './recogniser.ts';

export const uniqueTwice: Recogniser = {
  id: 'M13',
  recognise(exercise, evidence) {
    const { up } = evidence;
    return keysAsked(exercise, evidence).flatMap(({ task, table, columns }) => {
      const twins = uniqueIndexes(up.schemaAfter, table, columns);
      // The constraint's index is the one that came by itself; the others were asked for.
      const first = twins.find(({ constraint }) => constraint !== null) ?? twins[0];
      const second = twins.find((index) => index !== first);
      if (first === undefined || second === undefined) return [];
      const came =
        first.constraint === null
          ? `The index \`${first.name}\` already`
          : `The constraint \`${first.name}\` made an index, which`;
      const names = columns.map((column) => `\`${column}\``).join(', ');
      const message = `Uniqueness of ${names} is declared twice. ${came} keeps duplicates out; \`${second.name}\` does the same once more. Every write pays for both, and no query gains.`;
      // A constraint's index is made by a statement that may never say its name.
      const statements = up.report.statements;
      const line =
        causingStatement(statements, { made: 'index', names: [second.name] })?.line ??
        causingStatement(statements, { made: 'index', names: ['UNIQUE', table, ...columns] })?.line;
      return [{ task, message, line: line ?? null }];
    });
  },
};

interface KeyAsked {
  readonly task: string;
  readonly table: string;
  readonly columns: readonly string[];
}

/** What a task wants to be unique, and not twice. */
function keysAsked(exercise: Exercise, { goal }: Evidence): readonly KeyAsked[] {
  return ownChecks(exercise).flatMap(({ task, check }): readonly KeyAsked[] => {
    if (check.kind === 'index')
      return check.unique === true ? [{ task, table: check.table, columns: check.columns }] : [];
    if (check.kind !== 'sameAsSolution' || goal === null) return [];
    const indexes = (findTable(goal, check.table)?.indexes ?? []).filter(isFullKey);
    return indexes
      .filter(({ columns }) => uniqueIndexes(goal, check.table, columns).length === 1)
      .map(({ columns }) => ({ task, table: check.table, columns }));
  });
}

function uniqueIndexes(schema: Schema | null, table: string, columns: readonly string[]): readonly Index[] {
  const indexes = schema === null ? [] : (findTable(schema, table)?.indexes ?? []);
  const wanted = columns.map(canonicalKey).join(', ');
  return indexes.filter((index) => isFullKey(index) && index.columns.map(canonicalKey).join(', ') === wanted);
}

const isFullKey = ({ unique, valid, predicate }: Index): boolean => unique && valid && predicate === null;
