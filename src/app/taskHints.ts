// Which of a task's hints are open, which comes next, and whether it must be earned first.

import { type Attempts, ofTask } from './attempts.ts';
import type { TaskRow } from './taskRows.ts';

export interface NextHint {
  readonly text: string;
  /** Counted from one, over all hints of the task. */
  readonly number: number;
  /** Another failed attempt on this task is what opens it. */
  readonly locked: boolean;
}

export interface TaskHints {
  readonly shown: readonly string[];
  readonly all: number;
  /** Null when every hint is open. */
  readonly next: NextHint | null;
}

export function taskHints({ id, hints, judgeHint }: TaskRow, attempts: Attempts): TaskHints {
  const opened = ofTask(attempts.hintsShown, id, []);
  // The judge's own hint is part of its answer: it comes first and has to be earned by nothing.
  const all = judgeHint === null ? hints : [judgeHint, ...hints];
  const shown = all.filter((hint) => opened.includes(hint));
  const text = all.find((hint) => !opened.includes(hint));
  if (text === undefined) return { shown, all: all.length, next: null };
  const allowed = 1 + ofTask(attempts.failedTasks, id, 0);
  const locked = text !== judgeHint && hints.filter((hint) => opened.includes(hint)).length >= allowed;
  return { shown, all: all.length, next: { text, number: shown.length + 1, locked } };
}

/** After so many failed attempts the solution is offered openly. */
const attemptsBeforeOffer = 3;

/** Whether the solution is offered openly; asked for it can always be. */
export function isSolutionOffered(rows: readonly TaskRow[], attempts: Attempts): boolean {
  if (attempts.solved || attempts.solutionShown || attempts.failed >= attemptsBeforeOffer) return true;
  const helped = rows.filter(({ status, hints }) => status === 'fail' && hints.length > 0);
  return helped.length > 0 && helped.every((row) => taskHints(row, attempts).next === null);
}
