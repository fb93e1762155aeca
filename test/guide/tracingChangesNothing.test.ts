// Watching changes nothing: the solutions of all exercises and the guide's code leave the same behind with and without.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMarkdown } from '../../src/course/markdown.ts';
import { readCourse } from '../../src/course/readCourse.ts';
import { toExercise } from '../../src/course/toExercise.ts';
import type { Exercise } from '../../src/model/exercise.ts';
import type { SourceFile } from '../../src/model/sourceFile.ts';
import { readGuideSnippets } from './guideSnippets.ts';
import { createWatchedLab, type WatchedLab } from './watchedLab.ts';

const course = await readCourse(new URL('../../lessons', import.meta.url).pathname);
const markdown = await createMarkdown();
const lessons = course.sections.flatMap((section) => section.lessons);

let watching: WatchedLab;
let blind: WatchedLab;
beforeAll(async () => {
  watching = await createWatchedLab(true);
  blind = await createWatchedLab(false);
}, 60_000);
afterAll(() => {
  watching.close();
  blind.close();
});

/** Objects and transactions are numbered alike by both, so that even their numbers are compared. */
async function expectSame(exercise: Exercise, file: SourceFile): Promise<void> {
  const plain = await blind.runAll(exercise, file);
  expect(await watching.runAll(exercise, file)).toEqual(plain);
}

describe('the solution of', () => {
  it.each(lessons)('$head.id', { timeout: 120_000 }, async ({ head, solution, answers }) => {
    const exercise = toExercise(course, head.id, markdown);
    if (exercise === null) throw new Error(`no exercise ${head.id}`);
    await expectSame(exercise, solution);
    // Raw SQL goes other ways than Sequelize's own.
    for (const { fails, source } of answers) if (fails === null) await expectSame(exercise, source);
  });
});

describe('the code of the guide', () => {
  it.each(readGuideSnippets())('$name', ({ exercise, file }) => expectSame(exercise, file));
});
