// Hints and attempts: counted here, kept by the browser, and the same in every tab.

import type { StoreApi } from 'zustand/vanilla';
import type { Verdict } from '../model/verdict.ts';
import { type Attempts, isCopied, withCheck, withHint } from './attempts.ts';
import type { AttemptsKept } from './attemptsKept.ts';
import type { LessonCell } from './lessonCell.ts';
import type { LabState } from './lessonState.ts';
import { taskHints } from './taskHints.ts';
import { taskRows } from './taskRows.ts';

export interface AttemptActions {
  read(exerciseId: string): Attempts;
  /** Opens the task's next hint, when it is not locked. */
  showHint(taskId: string): void;
  /** Whether this text would pass without counting as solved. */
  isCopied(text: string): boolean;
  countCheck(verdict: Verdict, text: string): void;
  noteSolutionShown(): void;
  /** Begins to hear other tabs; the answer stops it. */
  watch(): () => void;
}

export function attemptActions(store: StoreApi<LabState>, cell: LessonCell, kept: AttemptsKept): AttemptActions {
  function change(job: (attempts: Attempts) => Attempts): void {
    const id = cell.now()?.exercise.id;
    if (id === undefined) return;
    // Read anew, because another tab may have counted something that this one has not heard of yet.
    const before = kept.read(id);
    const attempts = job(before);
    if (attempts !== before && !kept.write(id, attempts)) store.setState({ storageRefused: true });
    cell.change((open) => ({ ...open, attempts }));
  }

  return {
    read: kept.read,
    showHint(taskId) {
      const lesson = cell.now();
      if (lesson === null) return;
      const { own, standing } = taskRows(lesson.exercise, lesson.judged?.verdict ?? null);
      const row = [...own, ...standing].find(({ id }) => id === taskId);
      if (row === undefined) return;
      change((attempts) => {
        const { next } = taskHints(row, attempts);
        return next === null || next.locked ? attempts : withHint(attempts, taskId, next.text);
      });
    },
    isCopied(text) {
      const lesson = cell.now();
      return lesson !== null && isCopied(lesson.attempts, text, lesson.exercise.solution.text);
    },
    countCheck(verdict, text) {
      const solution = cell.now()?.exercise.solution.text ?? '';
      change((attempts) => withCheck(attempts, verdict, text, solution));
    },
    noteSolutionShown() {
      change((attempts) => (attempts.solutionShown ? attempts : { ...attempts, solutionShown: true }));
    },
    watch() {
      const id = cell.now()?.exercise.id;
      if (id === undefined) return () => {};
      return kept.watch(id, (attempts) => cell.change((open) => ({ ...open, attempts })));
    },
  };
}
