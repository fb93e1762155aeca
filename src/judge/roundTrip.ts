// The round trip as the verdict tells it: what each step came to, whether `down` brought the start back.

import { describeDifference } from '../model/describeDifference.ts';
import { describeRows } from '../model/describeRows.ts';
import { numberingDifferences } from '../model/diffNumbering.ts';
import { diffRows } from '../model/diffRows.ts';
import { diffSchemas } from '../model/diffSchemas.ts';
import type { Evidence, StepEvidence } from '../model/evidence.ts';
import type { Exercise } from '../model/exercise.ts';
import { isRealDifference } from '../model/schemaDifference.ts';
import type { Direction } from '../model/statement.ts';
import type { RoundTrip, StepStatus } from '../model/verdict.ts';
import { onlyAdditions, onlyLosses } from './rowLosses.ts';
import { stepProblem } from './stepProblem.ts';

/** Differences that are only worth a mention are listed too, and leave `restored` true. */
export function roundTrip(
  exercise: Pick<Exercise, 'irreversible'>,
  { before, rowsBefore, up, down, upAgain }: Evidence,
): RoundTrip {
  const ended = status('down', down);
  const isDone = down !== null && down.schemaAfter !== null && ended === 'ok';
  const differences = isDone && down.schemaAfter !== null ? diffSchemas(before, down.schemaAfter) : [];
  const rows = isDone ? diffRows(rowsBefore, down.rowsAfter ?? []) : [];
  const surplus = onlyAdditions(rows).flatMap(describeRows);
  const taken = isDone ? numberingDifferences(rowsBefore, down.rowsAfter ?? []) : [];
  return {
    up: status('up', up),
    down: exercise.irreversible !== undefined && ended === 'failed' ? 'refused' : ended,
    restored: isDone ? !differences.some(isRealDifference) && rows.length === 0 && taken.length === 0 : null,
    differences: [...differences.map(describeDifference), ...surplus, ...taken],
    rowsLost: onlyLosses(rows).flatMap(describeRows),
    upAgain: status('up', upAgain),
  };
}

function status(direction: Direction, step: StepEvidence | null): StepStatus {
  if (step === null) return 'not-run';
  const { outcome } = step.report;
  if (outcome.kind === 'cancelled' || outcome.kind === 'syntax') return 'not-run';
  return stepProblem(direction, step.report) === null ? 'ok' : 'failed';
}
