// What a run's answer changes in the lesson. An answer that nobody waits for any more changes nothing.

import { assertNever } from '../base/assertNever.ts';
import type { ConsoleLine } from '../model/consoleLine.ts';
import type { Verdict } from '../model/verdict.ts';
import { clearedLesson, type OpenLesson, type Printed } from './lessonState.ts';
import { isAwaited, type RunId, type RunResult } from './runState.ts';

/** More lines than a person reads; the page stays quick. */
export const printedLimit = 2000;

export interface Answer {
  readonly runId: RunId;
  /** The file as it was sent. */
  readonly text: string;
  readonly result: RunResult;
}

export function settleRun(lesson: OpenLesson, answer: Answer): OpenLesson {
  if (!isAwaited(lesson.run, answer.runId)) return lesson;
  const { result, text, runId } = answer;
  const settled: OpenLesson = { ...lesson, run: { kind: 'settled', runId, text, result } };
  switch (result.kind) {
    case 'stepped': {
      const { statements, console: lines, consoleDropped } = result.report;
      return { ...settled, statements, printed: limited({ runId, lines, dropped: consoleDropped }) };
    }
    case 'checked':
      return {
        ...settled,
        statements: result.verdict.statements,
        printed: printedByCheck(lesson.printed, runId, result.verdict),
        // A check that could not judge costs nothing: what the last one said stays.
        ...(result.verdict.status === 'error'
          ? {}
          : {
              judged: { verdict: result.verdict, text },
              crashTest: result.verdict.crash === null ? ('running' as const) : ('none' as const),
            }),
      };
    case 'reset':
      return { ...clearedLesson(settled), run: settled.run, canUndoReset: true };
    case 'restored':
    case 'broke':
      return settled;
    default:
      return assertNever(result);
  }
}

/** Lines as they come, while the run that prints them is under way. */
export function appendPrinted(lesson: OpenLesson, lines: readonly ConsoleLine[]): OpenLesson {
  if (lesson.run.kind !== 'running') return lesson;
  const { runId } = lesson.run;
  const before = lesson.printed.runId === runId ? lesson.printed : { lines: [], dropped: 0 };
  return { ...lesson, printed: limited({ runId, lines: [...before.lines, ...lines], dropped: before.dropped }) };
}

function limited(printed: Printed): Printed {
  const surplus = printed.lines.length - printedLimit;
  if (surplus <= 0) return printed;
  return { ...printed, lines: printed.lines.slice(0, printedLimit), dropped: printed.dropped + surplus };
}

/** The lines that came while it ran know their level; a verdict has only their text. */
function printedByCheck(printed: Printed, runId: RunId, verdict: Verdict): Printed {
  if (printed.runId === runId) return printed;
  return limited({ runId, lines: verdict.console.map((text) => ({ level: 'log', text })), dropped: 0 });
}
