// Do the rows that were there before `up` survive the way there and back?

import { describeRows } from '../model/describeRows.ts';
import { diffRows } from '../model/diffRows.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Exercise } from '../model/exercise.ts';
import type { TaskVerdict } from '../model/verdict.ts';
import { causingStatement } from './causingStatement.ts';
import { culpritOf, onlyLosses } from './rowLosses.ts';
import { stepProblem } from './stepProblem.ts';
import { failed, passed, reservedTask, skipped } from './taskVerdict.ts';

/** For an `up` that went well. Values are compared in the columns that both sides have. */
export function judgeRows(exercise: Exercise, { rowsBefore, up, down }: Evidence): TaskVerdict {
  const task = reservedTask('rows', exercise);
  if (exercise.irreversible !== undefined)
    return skipped(task, 'Not judged, because this migration is not meant to be undone.');
  if (down === null || down.rowsAfter === null || stepProblem('down', down.report) !== null) {
    return skipped(task, 'Not judged, because `down` did not end well.');
  }
  const lost = onlyLosses(diffRows(rowsBefore, down.rowsAfter));
  if (lost.length === 0) return passed(task);
  const losses = lost.flatMap(describeRows);
  const line = causingStatement([...up.report.statements, ...down.report.statements], culpritOf(lost))?.line ?? null;
  return failed(task, {
    message: `After \`up\` and \`down\`, ${losses.join('; ')}.`,
    expected: 'the rows as they were before up',
    got: losses.join(', ').replaceAll('`', ''),
    line,
  });
}
