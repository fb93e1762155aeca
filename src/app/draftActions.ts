// Typing, and what another tab typed: saved as typed, never silently overwritten.

import type { StoreApi } from 'zustand/vanilla';
import type { Exercise } from '../model/exercise.ts';
import type { Drafts } from './drafts.ts';
import type { LessonCell } from './lessonCell.ts';
import type { LabState } from './lessonState.ts';

export interface DraftActions {
  /** What was typed before; null when nothing was. */
  read(exercise: Exercise): string | null;
  edit(text: string): void;
  takeOtherTab(): void;
  keepThisTab(): void;
  /** Begins to hear other tabs; the answer stops it. */
  watch(): () => void;
}

export function draftActions(store: StoreApi<LabState>, cell: LessonCell, drafts: Drafts): DraftActions {
  function edit(text: string): void {
    const lesson = cell.now();
    if (lesson === null || text === lesson.text) return;
    const saved = drafts.write(lesson.exercise, text);
    if (!saved) store.setState({ storageRefused: true });
    cell.change((open) => ({
      ...open,
      text,
      draft: saved ? 'saved' : 'unsaved',
      otherTab: open.otherTab === text ? null : open.otherTab,
    }));
  }

  return {
    read: drafts.read,
    edit,
    takeOtherTab() {
      const text = cell.now()?.otherTab ?? null;
      if (text !== null) edit(text);
    },
    keepThisTab() {
      const lesson = cell.now();
      if (lesson === null) return;
      drafts.write(lesson.exercise, lesson.text);
      cell.change((open) => ({ ...open, otherTab: null }));
    },
    watch() {
      const lesson = cell.now();
      if (lesson === null) return () => {};
      return drafts.watch(lesson.exercise, (text) => {
        cell.change((open) => ({ ...open, otherTab: text === open.text ? null : text }));
      });
    },
  };
}
