// Where an exercise starts: its own tables and migrations, or where the solution of another one ends.

import type { SourceFile } from '../model/sourceFile.ts';
import type { CourseFolder, LessonFolder } from './lessonFolder.ts';

export interface Start {
  /** SQL. */
  readonly before: string;
  /** Migrations that are applied before the learner starts, in order. */
  readonly applied: readonly SourceFile[];
}

/** Of a course that was read without problems, so that no exercise starts from itself. */
export function startOf(course: CourseFolder, lesson: LessonFolder): Start {
  const from = course.sections
    .flatMap((section) => section.lessons)
    .find(({ head }) => head.id === lesson.head.startsFrom);
  if (from === undefined) return { before: lesson.before, applied: lesson.migrations };
  const { before, applied } = startOf(course, from);
  return { before, applied: [...applied, from.solution, ...lesson.migrations] };
}
