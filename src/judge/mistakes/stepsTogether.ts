// M18 and M19: something was missing, or in the way, when a call came. Another call had not waited for its turn.

import type { SourceCall } from '../../model/sourceOutline.ts';
import { type LateThing, lateThing } from './lateThing.ts';
import { type FailedStep, failedSteps, refusal } from './observedStep.ts';
import type { Recogniser } from './recogniser.ts';
import { callsIn } from './writtenCalls.ts';

export const stepsTogether: Recogniser = {
  id: 'M19',
  recognise(_exercise, evidence) {
    return failedSteps(evidence).flatMap((failed) => {
      const late = lateThing(failed);
      if (late === null || failingCall(failed)?.together !== true) return [];
      const advice =
        '`Promise.all` starts all of its calls at once, on several connections, and nothing keeps their order. Give each step an `await` of its own, one after the other.';
      return [{ task: failed.task, message: lateMessage(failed, late, advice), line: failed.line }];
    });
  },
};

export function lateMessage(failed: FailedStep, { what, isInTheWay, hasCome }: LateThing, advice: string): string {
  const calls = isInTheWay ? 'the call that takes it away' : 'the call that makes it';
  const state = isInTheWay ? 'gone' : 'there';
  const was = hasCome ? `By now ${what} is ${state}, so ${calls} was` : `For ${what}, ${calls} was`;
  return `${refusal(failed)} ${was} still on its way. ${advice}`;
}

/** The call in the file that failed; of several on one line, the one that runs beside others. */
function failingCall({ report, direction, line }: FailedStep): SourceCall | null {
  const onLine = callsIn(report.outline, direction).filter((call) => call.line === line && call.method !== 'all');
  return onLine.find(({ together }) => together) ?? onLine[0] ?? null;
}
