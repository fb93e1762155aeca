// Judges the steps themselves: `up` runs, `down` restores, `up` runs again.

import { describeDifference } from '../model/describeDifference.ts';
import { describeRows } from '../model/describeRows.ts';
import { numberingDifferences } from '../model/diffNumbering.ts';
import { diffRows } from '../model/diffRows.ts';
import { diffSchemas } from '../model/diffSchemas.ts';
import type { Evidence, StepEvidence } from '../model/evidence.ts';
import type { Exercise } from '../model/exercise.ts';
import type { RunOutcome, RunReport } from '../model/runOutcome.ts';
import type { Schema } from '../model/schema.ts';
import { isRealDifference } from '../model/schemaDifference.ts';
import type { Direction } from '../model/statement.ts';
import type { TableRows } from '../model/tableRows.ts';
import type { TaskVerdict } from '../model/verdict.ts';
import { downAdvice } from './downAdvice.ts';
import { earlierFileProblem } from './earlierFile.ts';
import { closedConnection, publicIsGone } from './faultProblem.ts';
import { leftBehind } from './leftBehind.ts';
import { onlyAdditions } from './rowLosses.ts';
import { type StepProblem, stepProblem } from './stepProblem.ts';
import { failed, type JudgedTask, passed, reservedTask, skipped } from './taskVerdict.ts';

export function judgeUp(exercise: Exercise, evidence: Evidence): TaskVerdict {
  const { before, up } = evidence;
  const problem = problemOf(exercise, evidence, 'up', up.report);
  if (problem === null) return passed(reservedTask('up', exercise));
  const left = isLeftWorthSaying(up.report.outcome) ? leftBehind(before, up.schemaAfter) : null;
  return failed(reservedTask('up', exercise), { ...problem, message: withMore(problem.message, left) });
}

/** For an `up` that went well. */
export function judgeDown(exercise: Exercise, evidence: Evidence): TaskVerdict {
  const { before, rowsBefore, up, down } = evidence;
  const task = reservedTask('down', exercise);
  if (down === null) return skipped(task, 'Not run.');
  if (exercise.irreversible !== undefined) return judgeRefusal(task, exercise.irreversible, up, down);
  const problem = problemOf(exercise, evidence, 'down', down.report);
  if (problem !== null) return failed(task, problem);
  const rowsAfter = down.rowsAfter ?? [];
  const surplus = onlyAdditions(diffRows(rowsBefore, rowsAfter)).flatMap(describeRows);
  const taken = numberingDifferences(rowsBefore, rowsAfter);
  const differences = [...differencesTo(before, down.schemaAfter), ...surplus, ...taken];
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
function judgeRefusal(task: JudgedTask, why: string, up: StepEvidence, down: StepEvidence): TaskVerdict {
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
  if (outcome.kind !== 'done') return failed(task, stepProblem('down', down.report) ?? { message: 'It failed.' });
  return failed(task, {
    message: `\`down\` ended as if it had undone the migration, and it cannot: ${why} It should throw an error that says so.`,
    expected: 'an error',
    got: 'no error',
  });
}

/** For a `down` that went well. */
export function judgeAgain(exercise: Exercise, evidence: Evidence): TaskVerdict {
  const { up, upAgain } = evidence;
  const task = reservedTask('again', exercise);
  if (upAgain === null) return skipped(task, 'Not run.');
  const problem = problemOf(exercise, evidence, 'up', upAgain.report);
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

function problemOf(
  exercise: Exercise,
  evidence: Evidence,
  direction: Direction,
  report: RunReport,
): StepProblem | null {
  return earlierFileProblem(exercise, evidence, direction, report) ?? stepProblem(direction, report);
}

/** Of what was dropped on purpose, or done and only not written down, a transaction would not have been the cure. */
function isLeftWorthSaying(outcome: RunOutcome): boolean {
  if (outcome.kind === 'done') return false;
  return outcome.kind !== 'failed' || !(closedConnection(outcome.fault) || publicIsGone(outcome.fault));
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
