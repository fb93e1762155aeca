// M01: a step that failed, and what it had committed before that.

import { diffSchemas } from '../../model/diffSchemas.ts';
import { isRealDifference } from '../../model/schemaDifference.ts';
import type { Statement } from '../../model/statement.ts';
import { publicIsGone } from '../faultProblem.ts';
import { explainFailures, type FailedStep, firstFew, refusal } from './observedStep.ts';
import type { Recogniser } from './recogniser.ts';

export const halfApplied: Recogniser = {
  id: 'M01',
  recognise(_exercise, evidence) {
    return explainFailures(evidence, (failed) => {
      // An error of the learner's own says what to do by itself, and of what is gone no transaction would have been left.
      if (failed.fault.postgres === null || publicIsGone(failed.fault)) return null;
      const committed = committedBefore(failed);
      // Some statements refuse to run in a transaction: then there is nothing to advise.
      if (committed.length === 0 || failed.report.statements.some(({ sql }) => /\bCONCURRENTLY\b/iu.test(sql)))
        return null;
      const lines = [...new Set(committed.flatMap(({ line }) => (line === null ? [] : [line])))];
      return `${refusal(failed)} By then ${whatOf(lines)} committed, and ${lines.length > 1 ? 'stay' : 'stays'}${left(failed)}. Inside of \`queryInterface.sequelize.transaction(async (transaction) => { … })\`, with \`{ transaction }\` given to each call, it would have been all or nothing.`;
    });
  },
};

const changes = /(?:^|; )(?:CREATE|ALTER|DROP|TRUNCATE|COMMENT|DO|(?:INSERT 0|UPDATE|DELETE|MERGE) [1-9])/u;

/** What changed something and no rollback took back. Changes of rows count too: no schema shows them. */
function committedBefore({ report: { statements } }: FailedStep): readonly Statement[] {
  const ends = new Map(
    statements.flatMap(({ transaction, tag }) => (transaction === null || tag === null ? [] : [[transaction, tag]])),
  );
  return statements.filter(({ bookkeeping, tag, transaction }) => {
    if (bookkeeping || tag === null || !changes.test(tag)) return false;
    return transaction === null || ends.get(transaction) === 'COMMIT';
  });
}

function whatOf(lines: readonly number[]): string {
  const [first] = lines;
  if (first === undefined) return 'what ran before had been';
  if (lines.length === 1) return `line ${first} had been`;
  return `lines ${lines.slice(0, -1).join(', ')} and ${lines.at(-1)} had been`;
}

function left({ before, after }: FailedStep): string {
  const differences = after === null ? [] : diffSchemas(before, after).filter(isRealDifference);
  return differences.length === 0 ? '' : `: ${firstFew(differences)}`;
}
