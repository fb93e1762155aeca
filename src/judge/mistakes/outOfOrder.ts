// M18 without an error: a call that nobody waited for ended in time, but after the one that should have followed it.

import type { Evidence } from '../../model/evidence.ts';
import type { Exercise } from '../../model/exercise.ts';
import { bareName } from '../../model/schema.ts';
import type { SourceCall } from '../../model/sourceOutline.ts';
import type { Statement } from '../../model/statement.ts';
import { leftByDown, type ObservedStep, onLine, stepsOf } from './observedStep.ts';
import { ownChecks } from './ownChecks.ts';
import type { Recognition } from './recogniser.ts';
import { callsIn } from './writtenCalls.ts';

/** The server saw the order; that nobody waited shows in the file alone. */
export function outOfOrder(exercise: Exercise, evidence: Evidence): readonly Recognition[] {
  return stepsOf(evidence).flatMap((step) => {
    const { outcome, outline } = step.report;
    if (outcome.kind !== 'done' || outcome.unawaited.length > 0) return [];
    const calls = callsIn(outline, step.direction).filter(({ awaited }) => !awaited);
    return tablesOf(step, exercise, evidence).flatMap(({ task, table }) =>
      calls.flatMap((call) => {
        const overtaking = overtakenBy(call, table, step.report.statements);
        if (overtaking === null) return [];
        const message = `Nobody waits for \`${call.callee}\`${onLine(call.line)}, and so it came after line ${overtaking.line}, which changed \`${table}\` first. Put \`await\` before it, and before the call of the function that it stands in.`;
        return [{ task, message, line: call.line }];
      }),
    );
  });
}

/** The last statement of the call came after one of a later line, both about the table. */
function overtakenBy(call: SourceCall, table: string, statements: readonly Statement[]): Statement | null {
  const about = statements.filter(
    ({ sql, line, tag }) => line !== null && tag !== null && sql.includes(bareName(table)),
  );
  const last = about.findLastIndex(({ line }) => line === call.line);
  return about.slice(0, Math.max(last, 0)).find(({ line }) => line !== null && line > call.line) ?? null;
}

interface TaskTable {
  readonly task: string;
  readonly table: string;
}

function tablesOf(step: ObservedStep, exercise: Exercise, evidence: Evidence): readonly TaskTable[] {
  if (step.task === 'up') {
    return ownChecks(exercise).flatMap(({ task, check }) =>
      'table' in check && typeof check.table === 'string' ? [{ task, table: check.table }] : [],
    );
  }
  if (step.task !== 'down') return [];
  return leftByDown(evidence).flatMap((each) =>
    'table' in each && typeof each.table === 'string' ? [{ task: 'down', table: each.table }] : [],
  );
}
