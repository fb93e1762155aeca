// One thing that is looked for in the text of a lesson.

import type { LessonFolder } from '../lessonFolder.ts';
import type { LessonProblem } from '../lessonProblem.ts';
import type { Start } from '../startOf.ts';
import type { LinkTargets } from './deadLinks.ts';

export interface Context {
  readonly start: Start;
  readonly targets: LinkTargets;
}

export type Inspection = (lesson: LessonFolder, context: Context) => readonly LessonProblem[];
