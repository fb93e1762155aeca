// The solution beside the learner's text: shown, taken into the editor, and the learner's own text brought back.

import type { StoreApi } from 'zustand/vanilla';
import { isSameText } from './attempts.ts';
import type { KeptText } from './keptText.ts';
import type { LessonCell } from './lessonCell.ts';
import type { LabState } from './lessonState.ts';

export interface SolutionActions {
  /** What the learner had written when the solution took its place; null when there is nothing to bring back. */
  readAside(exerciseId: string): string | null;
  showSolution(): void;
  hideSolution(): void;
  takeSolution(): void;
  bringBack(): void;
  discardAside(): void;
}

export interface SolutionParts {
  readonly store: StoreApi<LabState>;
  readonly cell: LessonCell;
  readonly kept: KeptText;
  readonly courseId: string;
  readonly edit: (text: string) => void;
  readonly noteShown: () => void;
}

export function solutionActions({ store, cell, kept, courseId, edit, noteShown }: SolutionParts): SolutionActions {
  const keyOf = (exerciseId: string): string => `migration-lab:aside:${courseId}:${exerciseId}`;

  function keepAside(aside: string | null): void {
    const id = cell.now()?.exercise.id;
    if (id === undefined) return;
    if (!kept.write(keyOf(id), aside)) store.setState({ storageRefused: true });
    cell.change((open) => ({ ...open, aside }));
  }

  function hideSolution(): void {
    cell.change((open) => ({ ...open, comparing: false }));
  }

  return {
    readAside: (exerciseId) => kept.read(keyOf(exerciseId)),
    showSolution() {
      noteShown();
      cell.change((open) => ({ ...open, comparing: true }));
    },
    hideSolution,
    takeSolution() {
      const lesson = cell.now();
      if (lesson === null) return;
      const { text, exercise } = lesson;
      if (!isSameText(text, exercise.solution.text)) {
        // First the text is safe, then it is replaced.
        keepAside(text);
        edit(exercise.solution.text);
      }
      hideSolution();
    },
    bringBack() {
      const lesson = cell.now();
      if (lesson === null || lesson.aside === null) return;
      const { text, aside, exercise } = lesson;
      const known = [exercise.solution.text, exercise.start.text, aside];
      edit(aside);
      // What was written meanwhile must not be lost either: the two texts change places.
      keepAside(known.some((each) => isSameText(each, text)) ? null : text);
    },
    discardAside: () => keepAside(null),
  };
}
