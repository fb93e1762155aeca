// What the learner typed, per exercise: saved as typed, found again after a reload, heard from other tabs.

import type { Exercise } from '../model/exercise.ts';
import type { KeptText } from './keptText.ts';

export interface Drafts {
  /** What was typed before; null when nothing was. */
  read(exercise: Exercise): string | null;
  /** False when the browser refused to keep it. */
  write(exercise: Exercise, text: string): boolean;
  /** Hears the text of this exercise whenever another tab changes it. */
  watch(exercise: Exercise, listener: (text: string) => void): () => void;
}

export function createDrafts(kept: KeptText, courseId: string): Drafts {
  const keyOf = (exercise: Exercise): string => `migration-lab:draft:${courseId}:${exercise.id}`;
  return {
    read: (exercise) => kept.read(keyOf(exercise)),
    // An unchanged file is not kept, so that a corrected exercise reaches those who have not begun.
    write: (exercise, text) => kept.write(keyOf(exercise), text === exercise.start.text ? null : text),
    watch: (exercise, listener) =>
      kept.watch((key, text) => {
        if (key === keyOf(exercise)) listener(text ?? exercise.start.text);
      }),
  };
}
