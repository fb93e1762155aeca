// What a learner has tried on an exercise: failed attempts unlock hints, and a pass with a text of one's own solves it.

import type { Verdict } from '../model/verdict.ts';

export interface Attempts {
  /** Failed checks; a text that is checked twice counts once. */
  readonly failed: number;
  /** The same for each task that was not done in them: where `up` fails, no other is reached, and a hint may still help. */
  readonly failedTasks: Readonly<Record<string, number>>;
  /** The text of the last check that was counted. */
  readonly lastText: string | null;
  /** The hints that were opened, for each task, as they were worded. */
  readonly hintsShown: Readonly<Record<string, readonly string[]>>;
  readonly solutionShown: boolean;
  readonly solved: boolean;
}

export const noAttempts: Attempts = {
  failed: 0,
  failedTasks: {},
  lastText: null,
  hintsShown: {},
  solutionShown: false,
  solved: false,
};

/** What a record holds for a task: a task may be called `constructor`. */
export function ofTask<Value>(record: Readonly<Record<string, Value>>, taskId: string, otherwise: Value): Value {
  return Object.hasOwn(record, taskId) ? (record[taskId] ?? otherwise) : otherwise;
}

/** Equal but for white space at the ends of lines, which nobody sees. */
export function isSameText(one: string, other: string): boolean {
  return withoutLineEnds(one) === withoutLineEnds(other);
}

function withoutLineEnds(text: string): string {
  return text.replaceAll(/[^\S\n]+$/gmu, '').trimEnd();
}

/** Whether this is the solution's own text, typed in after it was seen, where nothing of one's own passed before. */
export function isCopied(attempts: Attempts, text: string, solution: string): boolean {
  return attempts.solutionShown && !attempts.solved && isSameText(text, solution);
}

/** What a check adds; one that could not judge costs and unlocks nothing. */
export function withCheck(attempts: Attempts, { status, tasks }: Verdict, text: string, solution: string): Attempts {
  if (status === 'error') return attempts;
  if (status === 'pass') {
    return attempts.solved || isCopied(attempts, text, solution) ? attempts : { ...attempts, solved: true };
  }
  if (attempts.lastText !== null && isSameText(attempts.lastText, text)) return attempts;
  const failedTasks = { ...attempts.failedTasks };
  for (const { id } of tasks.filter((task) => task.status !== 'pass')) failedTasks[id] = ofTask(failedTasks, id, 0) + 1;
  return { ...attempts, failed: attempts.failed + 1, failedTasks, lastText: text };
}

export function withHint(attempts: Attempts, taskId: string, hint: string): Attempts {
  const shown = ofTask(attempts.hintsShown, taskId, []);
  return { ...attempts, hintsShown: { ...attempts.hintsShown, [taskId]: [...shown, hint] } };
}
