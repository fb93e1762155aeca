// Where an exercise stands in its course: for breadcrumbs, and for what comes next.

import type { Course, CourseExercise, CourseSection } from '../model/course.ts';

export interface ExercisePlace {
  readonly sectionId: string;
  readonly sectionNumber: number;
  readonly sectionTitle: string;
  /** `2.1`: the section and the place in it, as people count. */
  readonly number: string;
  readonly title: string;
  readonly next: CourseExercise | null;
  /** The section ends with this exercise, and is summed up next. */
  readonly isLastOfSection: boolean;
}

/** As its folder is numbered, so that a section keeps its number when one before it is not there; else its place. */
export function sectionNumber(course: Course, section: CourseSection): number {
  const [, number] = /^0*(\d+)-/u.exec(section.id) ?? [];
  return number === undefined ? course.sections.indexOf(section) + 1 : Number(number);
}

export function exercisePlace(course: Course, id: string): ExercisePlace | null {
  const all = course.sections.flatMap((section) => section.exercises);
  for (const section of course.sections) {
    const index = section.exercises.findIndex((exercise) => exercise.id === id);
    const found = section.exercises[index];
    if (found === undefined) continue;
    const number = sectionNumber(course, section);
    return {
      sectionId: section.id,
      sectionNumber: number,
      sectionTitle: section.title,
      number: `${number}.${index + 1}`,
      title: found.title,
      next: all[all.indexOf(found) + 1] ?? null,
      isLastOfSection: index === section.exercises.length - 1,
    };
  }
  return null;
}
