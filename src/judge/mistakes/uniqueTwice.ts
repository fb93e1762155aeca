// M13: two unique indexes on the same columns, as `unique: true` and `addIndex(…, { unique: true })` make them.

import { canonicalKey } from '../../model/canonicalExpression.ts';
import { type IndexCheck, singleChecks } from '../../model/check.ts';
import type { Exercise } from '../../model/exercise.ts';
import { findTable, type Index, type Schema } from '../../model/schema.ts';
import { causingStatement } from '../causingStatement.ts';
import { indexesOn } from '../checks/judgeIndex.ts';
import type { Recogniser } from './recogniser.ts';

export const uniqueTwice: Recogniser = {
  id: 'M13',
  recognise(exercise, { up }) {
    if (up.schemaAfter === null) return null;
    for (const { task, check } of uniqueChecks(exercise)) {
      const twins = uniqueIndexes(up.schemaAfter, check);
      // The constraint's index is the one that came by itself; the others were asked for.
      const first = twins.find(({ constraint }) => constraint !== null) ?? twins[0];
      const second = twins.find((index) => index !== first);
      if (first === undefined || second === undefined) continue;
      const came =
        first.constraint === null
          ? `The index \`${first.name}\` already`
          : `The UNIQUE constraint \`${first.name}\` made an index, which`;
      return {
        task,
        message: `Uniqueness of ${check.columns.map((column) => `\`${column}\``).join(', ')} is declared twice. ${came} keeps duplicates out; \`${second.name}\` does the same once more. Every write pays for both, and no query gains.`,
        line: causingStatement(up.report.statements, { made: 'index', names: [second.name] })?.line ?? null,
      };
    }
    return null;
  },
};

interface UniqueCheck {
  readonly task: string;
  readonly check: IndexCheck;
}

function uniqueChecks({ tasks }: Exercise): readonly UniqueCheck[] {
  return tasks.flatMap((task) =>
    singleChecks(task.check).flatMap((check) =>
      check.kind === 'index' && check.unique === true ? [{ task: task.id, check }] : [],
    ),
  );
}

function uniqueIndexes(schema: Schema, { table, columns }: IndexCheck): readonly Index[] {
  const indexes = findTable(schema, table)?.indexes ?? [];
  return indexesOn(indexes, columns.map(canonicalKey)).filter(
    ({ unique, valid, predicate }) => unique && valid && predicate === null,
  );
}
