// The one place from which actions read and replace the open lesson.

import type { StoreApi } from 'zustand/vanilla';
import type { LabState, OpenLesson } from './lessonState.ts';

export interface LessonCell {
  /** Null while no exercise is open. */
  now(): OpenLesson | null;
  /** Does nothing while no exercise is open. */
  change(job: (lesson: OpenLesson) => OpenLesson): void;
}

export function lessonCell(store: StoreApi<LabState>): LessonCell {
  return {
    now() {
      const { lesson } = store.getState();
      return lesson.kind === 'open' ? lesson : null;
    },
    change(job) {
      store.setState((state) => (state.lesson.kind === 'open' ? { lesson: job(state.lesson) } : state));
    },
  };
}
