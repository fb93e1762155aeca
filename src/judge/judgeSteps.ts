// Judges the steps themselves: `up` runs, `down` restores, `up` runs again.

import { describeDifference } from '../model/describeDifference.ts';
import { describeRows } from '../model/describeRows.ts';
import { diffRows } from '../model/diffRows.ts';
import { diffSchemas } from '../model/diffSchemas.ts';
import type { Evidence, StepEvidence } from '../model/evidence.ts';
import type { Exercise } from '../model/exercise.ts';
import type { Schema } from '../model/schema.ts';
import { isRealDifference } from '../model/schemaDifference.ts';
import type { TableRows } from '../model/tableRows.ts';
import type { TaskVerdict } from '../model/verdict.ts';
import { downAdvice } from './downAdvice.ts';
import { leftBehind } from './leftBehind.ts';
import { onlyAdditions } from './rowLosses.ts';
import { stepProblem } from './stepProblem.ts';
import { failed, passed, reservedTask, skipped } from './taskVerdict.ts';

export function judgeUp({ before, up }: Evidence): TaskVerdict {
  const problem = stepProblem('up', up.report.outcome);
  if (problem === null) return passed(reservedTask('up'));
  const left = up.report.outcome.kind === 'done' ? null : leftBehind(before, up.schemaAfter);
  return failed(reservedTask('up'), { ...problem, message: withMore(problem.message, left) });
}

/** For an `up` that went well. */
export function judgeDown(exercise: Exercise, { before, rowsBefore, up, down }: Evidence): TaskVerdict {
  const task = reservedTask('down');
  if (down === null) return skipped(task, 'Not run.');
  if (exercise.irreversible !== undefined) return judgeRefusal(exercise.irreversible, up, down);
  const problem = stepProblem('down', down.report.outcome);
  if (problem !== null) return failed(task, problem);
  const surplus = onlyAdditions(diffRows(rowsBefore, down.rowsAfter ?? [])).flatMap(describeRows);
  const differences = [...differencesTo(before, down.schemaAfter), ...surplus];
  if (differences.length === 0) return passed(task);
  const line = down.report.statements.findLast((statement) => statement.line !== null)?.line ?? null;
  const advice = downAdvice(up, down);
  return failed(task, {
    message: withMore(
      `After \`down\` the database is not what it was before \`up\`: ${differences.join('; ')}.`,
      advice,
    ),
    expected: 'the database as it was before up',
    got: differences.join(', ').replaceAll('`', ''),
    line,
  });
}

/** What cannot be taken back must not be marked as taken back, nor half taken back before the refusal. */
function judgeRefusal(why: string, up: StepEvidence, down: StepEvidence): TaskVerdict {
  const task = reservedTask('down');
  const { outcome } = down.report;
  if (outcome.kind === 'failed' && outcome.fault.postgres === null) {
    const changed = up.schemaAfter === null ? [] : differencesTo(up.schemaAfter, down.schemaAfter);
    if (changed.length === 0) return passed(task);
    return failed(task, {
      message: `\`down\` refuses, but not before it has changed something: ${changed.join('; ')}.`,
      expected: 'an error, and nothing changed',
      got: changed.join(', ').replaceAll('`', ''),
    });
  }
  if (outcome.kind !== 'done') return failed(task, stepProblem('down', outcome) ?? { message: 'It failed.' });
  return failed(task, {
    message: `\`down\` ended as if it had undone the migration, and it cannot: ${why} It should throw an error that says so.`,
    expected: 'an error',
    got: 'no error',
  });
}

/** For a `down` that went well. */
export function judgeAgain({ up, upAgain }: Evidence): TaskVerdict {
  const task = reservedTask('again');
  if (upAgain === null) return skipped(task, 'Not run.');
  const problem = stepProblem('up', upAgain.report.outcome);
  if (problem !== null) return failed(task, { ...problem, message: `The second time, ${problem.message}` });
  const differences = [
    ...(up.schemaAfter === null ? [] : differencesTo(up.schemaAfter, upAgain.schemaAfter)),
    ...countDifferences(up.rowsAfter ?? [], upAgain.rowsAfter ?? []),
  ];
  if (differences.length === 0) return passed(task);
  return failed(task, {
    message: `The second \`up\` did not make what the first one made: ${differences.join('; ')}.`,
    expected: 'what the first up made',
    got: differences.join(', ').replaceAll('`', ''),
  });
}

function differencesTo(before: Schema, after: Schema | null): readonly string[] {
  if (after === null) return ['the server had to be replaced'];
  return diffSchemas(before, after).filter(isRealDifference).map(describeDifference);
}

/** Only how many: values that Postgres makes up, such as the present time, may differ. */
function countDifferences(first: readonly TableRows[], second: readonly TableRows[]): readonly string[] {
  const counts = new Map(second.map(({ table, count }) => [table, count]));
  return first.flatMap(({ table, count }) => {
    const now = counts.get(table) ?? count;
    return now === count
      ? []
      : [`\`${table}\` had ${rows(count)} after the first and has ${rows(now)} after the second`];
  });
}

const rows = (count: number): string => (count === 1 ? '1 row' : `${count} rows`);

const withMore = (message: string, more: string | null): string => (more === null ? message : `${message} ${more}`);
