// M18: a promise that nobody waits for.

import type { UnawaitedCall } from '../../model/runOutcome.ts';
import type { SourceCall } from '../../model/sourceOutline.ts';
import { returnsNoPromise } from '../faultProblem.ts';
import { raceIn } from '../raceIn.ts';
import { lateThing } from './lateThing.ts';
import { type FailedStep, failedSteps, type ObservedStep, onLine, stepsOf } from './observedStep.ts';
import { outOfOrder } from './outOfOrder.ts';
import type { Recogniser, Recognition } from './recogniser.ts';
import { lateMessage } from './stepsTogether.ts';
import { callsIn } from './writtenCalls.ts';

export const missingAwait: Recogniser = {
  id: 'M18',
  recognise(exercise, evidence) {
    return [
      ...stepsOf(evidence).flatMap(stillRunning),
      ...stepsOf(evidence).flatMap(racing),
      ...failedSteps(evidence).flatMap(failedForIt),
      ...outOfOrder(exercise, evidence),
    ];
  },
};

function stillRunning(step: ObservedStep): readonly Recognition[] {
  const { outcome } = step.report;
  const [first] = outcome.kind === 'done' ? outcome.unawaited : [];
  if (outcome.kind !== 'done' || first === undefined) return [];
  const line = first.place?.line ?? null;
  const others = outcome.unawaited.length - 1;
  const more = others === 0 ? '' : ` (and ${others} more)`;
  return [
    {
      task: step.task,
      message: `\`${step.direction}\` ended while \`${first.call}\`${onLine(line)}${more} was still running: the migration counts as done before its work is. ${advice(step, first)}`,
      line,
    },
  ];
}

/** It ended in time here. */
function racing({ task, direction, report }: ObservedStep): readonly Recognition[] {
  const race = raceIn(report, direction);
  if (race === null) return [];
  const { callee, line } = race.call;
  const message = `Nobody waits for \`${callee}\`${onLine(line)}, and line ${race.next} was sent all the same. Here it came out well; on a server the two go over two connections, and either may be the first. Put \`await\` before it, and before the call of the function that it stands in.`;
  return [{ task, message, line }];
}

function advice(step: ObservedStep, call: UnawaitedCall): string {
  const calls = callsIn(step.report.outline, step.direction);
  const line = call.place?.line ?? null;
  const method = call.call.slice(call.call.lastIndexOf('.') + 1);
  const each = calls.find(
    (outer) => isForEach(outer) && line !== null && outer.line <= line && mentions(outer, method),
  );
  const isIn = calls.some((written) => written.line === line && written.method === method && !written.awaited);
  if (each !== undefined && isIn) {
    return '`forEach` waits for nothing that its function returns: take `for (const … of …)`, and `await` in it.';
  }
  return 'Put `await` before the call.';
}

const isForEach = ({ method, arguments: [body] }: SourceCall): boolean => method === 'forEach' && body?.kind === 'code';

const mentions = ({ arguments: [body] }: SourceCall, method: string): boolean =>
  body?.kind === 'code' && (body.text.includes(`.${method}(`) || body.text.endsWith('…'));

function failedForIt(failed: FailedStep): readonly Recognition[] {
  const { task, direction, fault, report } = failed;
  if (returnsNoPromise(fault.message)) {
    const line = fault.place?.line ?? report.statements.find((statement) => statement.line !== null)?.line ?? null;
    return [
      {
        task,
        message: `\`${direction}\` did not return a promise, so nobody could wait for it; its queries were sent all the same. Make it \`async\`, and put \`await\` before each call: a list of promises, a callback or a \`.then\` that is not returned will not do.`,
        line,
      },
    ];
  }
  const ended = /^(commit|rollback) has been called on this transaction/u.exec(fault.message)?.[1];
  if (ended !== undefined) {
    const message = `\`${direction}\` failed${onLine(failed.line)}: ${fault.message.replace(/\(.*$/su, '').trim()}, you can no longer use it. The transaction ended with its function, which had not waited for this call. Put \`await\` before it.`;
    return [{ task, message, line: failed.line }];
  }
  if (fault.name === 'TypeError' && /^(?:done|cb|callback|next) is not a function$/u.test(fault.message)) {
    const message = `\`${direction}\` failed${onLine(failed.line)}: ${fault.message}. A migration is given \`queryInterface\` and \`Sequelize\`, and no callback. Make \`${direction}\` \`async\`, and put \`await\` before each call.`;
    return [{ task, message, line: failed.line }];
  }
  const late = lateThing(failed);
  if (late === null) return [];
  const forgotten = callsIn(report.outline, direction).find((call) => !call.awaited && isBefore(call, failed.line));
  const line = forgotten?.line ?? failed.line;
  const which =
    forgotten === undefined
      ? 'Put `await` before that one'
      : `Put \`await\` before \`${forgotten.callee}\`${onLine(line)}`;
  return [
    { task, message: lateMessage(failed, late, `${which}, so that the next one starts when it has ended.`), line },
  ];
}

const isBefore = ({ line }: SourceCall, failed: number | null): boolean => failed === null || line <= failed;
