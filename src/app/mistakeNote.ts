// What a recognised mistake is called, and the exercise of this course that teaches it.

import type { Course, CourseExercise } from '../model/course.ts';
import { isMistakeId, mistakes } from '../model/mistakes.ts';
import type { TaskRow } from './taskRows.ts';

export interface MistakeNote {
  readonly title: string;
  /** Null when the course does not have it, or when it is the one that is open. */
  readonly lesson: CourseExercise | null;
}

export function mistakeNote(course: Course, presentId: string, mistake: string | null): MistakeNote | null {
  if (mistake === null || !isMistakeId(mistake)) return null;
  const { title, exercise } = mistakes[mistake];
  const all = course.sections.flatMap((section) => section.exercises);
  return { title, lesson: exercise === presentId ? null : (all.find(({ id }) => id === exercise) ?? null) };
}

/** The notes by task: a mistake that broke several tasks is named at the first of them. */
export function mistakeNotes(
  course: Course,
  presentId: string,
  rows: readonly TaskRow[],
): ReadonlyMap<string, MistakeNote> {
  const notes = new Map<string, MistakeNote>();
  const named = new Set<string>();
  for (const { id, verdict } of rows) {
    const mistake = verdict?.mistake ?? null;
    const note = mistakeNote(course, presentId, mistake);
    if (mistake === null || note === null || named.has(mistake)) continue;
    named.add(mistake);
    notes.set(id, note);
  }
  return notes;
}
