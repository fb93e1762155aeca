// One thing that is looked for in the text of a lesson.

import type { LessonFolder } from '../lessonFolder.ts';
import type { LessonProblem } from '../lessonProblem.ts';
import type { Start } from '../startOf.ts';

export interface Context {
  readonly start: Start;
  /** The exercises that a link may lead to. */
  readonly ids: ReadonlySet<string>;
}

export type Inspection = (lesson: LessonFolder, context: Context) => readonly LessonProblem[];
