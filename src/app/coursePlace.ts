// Where an exercise stands in its course: for breadcrumbs, and for what comes next.

import type { Course, CourseExercise } from '../model/course.ts';

export interface ExercisePlace {
  readonly sectionNumber: number;
  readonly sectionTitle: string;
  /** `2.1`: the section and the place in it, as people count. */
  readonly number: string;
  readonly title: string;
  readonly next: CourseExercise | null;
}

export function exercisePlace(course: Course, id: string): ExercisePlace | null {
  const all = course.sections.flatMap((section) => section.exercises);
  for (const [sectionIndex, section] of course.sections.entries()) {
    const index = section.exercises.findIndex((exercise) => exercise.id === id);
    const found = section.exercises[index];
    if (found === undefined) continue;
    return {
      sectionNumber: sectionIndex + 1,
      sectionTitle: section.title,
      number: `${sectionIndex + 1}.${index + 1}`,
      title: found.title,
      next: all[all.indexOf(found) + 1] ?? null,
    };
  }
  return null;
}
