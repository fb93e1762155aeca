// The exercise that everything is measured with, and what the page keeps of an answer to it.

import { createDrafts } from '../../src/app/drafts.ts';
import { lessonsFolder } from '../../src/cli/lessonsFolder.ts';
import { createMarkdown } from '../../src/course/markdown.ts';
import { readCourse } from '../../src/course/readCourse.ts';
import { toExercise } from '../../src/course/toExercise.ts';
import type { Exercise } from '../../src/model/exercise.ts';

const ID = 'users-table';

/** Where the page shows it. */
export const atMeasured = (address: string): string => `${address}#/exercise/${ID}`;

export interface KeptAnswer {
  /** The key in the browser's storage. */
  readonly key: string;
  readonly text: string;
}

export async function measuredExercise(): Promise<Exercise> {
  return (await read()).exercise;
}

/** The exercise's solution, as the page finds it when the learner had typed it before. */
export async function keptSolution(): Promise<KeptAnswer> {
  const { exercise, courseId } = await read();
  let kept: KeptAnswer | null = null;
  const memory = {
    read: () => null,
    write: (key: string, text: string | null) => {
      kept = { key, text: text ?? '' };
      return true;
    },
    isRefused: () => false,
    watch: () => () => {},
  };
  createDrafts(memory, courseId).write(exercise, exercise.solution.text);
  if (kept === null) throw new Error('the page keeps no answers');
  return kept;
}

async function read(): Promise<{ readonly exercise: Exercise; readonly courseId: string }> {
  const course = await readCourse(lessonsFolder);
  const exercise = toExercise(course, ID, await createMarkdown());
  if (exercise === null) throw new Error(`there is no exercise ${ID}`);
  return { exercise, courseId: course.head.id };
}
