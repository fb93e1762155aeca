// What a recognised mistake is called, and the exercise of this course that teaches it.

import type { Course, CourseExercise } from '../model/course.ts';
import { isMistakeId, mistakes } from '../model/mistakes.ts';

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
