// Every exercise proves itself: its start fails, its solution and right answers pass, its wrong ones fail as they say.

import { describe, expect, it } from 'vitest';
import { givenAnswers, judgeAnswer } from '../src/cli/judgedAnswer.ts';
import { validateCourse } from '../src/cli/validateCourse.ts';
import type { Validation } from '../src/cli/validation.ts';
import type { LessonFolder } from '../src/course/lessonFolder.ts';
import { createMarkdown } from '../src/course/markdown.ts';
import { readCourse } from '../src/course/readCourse.ts';
import { toExercise } from '../src/course/toExercise.ts';
import { createNodeLab } from '../src/lab/node/createNodeLab.ts';

const root = new URL('../lessons', import.meta.url).pathname;
const course = await readCourse(root);
const lessons = course.sections.flatMap((section) => section.lessons);
const never = new AbortController().signal;

describe('the course', () => {
  let validating: Promise<Validation> | null = null;
  const validation = (): Promise<Validation> =>
    (validating ??= validateCourse({ root, ids: [], mutants: 0, strict: false, signal: never, onProgress: () => {} }));

  it('has nothing that a strict editor would find', { timeout: 900_000 }, async () => {
    expect((await validation()).problems).toEqual([]);
  });

  it.each(lessons.map(({ head }) => head.id))('%s is judged as its author says', { timeout: 900_000 }, async (id) => {
    const exercise = (await validation()).exercises.find((each) => each.id === id);
    expect(exercise).toMatchObject({ start: 'fail', solution: 'pass' });
    const { right = [], wrong = [] } = exercise ?? {};
    expect([...right, ...wrong].filter(({ ok }) => !ok)).toEqual([]);
    const lesson = lessons.find(({ head }) => head.id === id);
    expect(right.length + wrong.length).toBe(lesson?.answers.length);
    expect(right.length).toBeGreaterThanOrEqual(2);
    expect(wrong.length).toBeGreaterThanOrEqual(5);
  });
});

it('a lesson that is broken on purpose is caught: a start that is solved, a solution that is not, answers that lie', {
  timeout: 120_000,
}, async () => {
  const lesson = lessons.find(({ head }) => head.id === 'users-table');
  const exercise = toExercise(course, 'users-table', await createMarkdown());
  if (lesson === undefined || exercise === null) throw new Error('no lesson to break');
  const { start, solution } = lesson;
  const broken: LessonFolder = {
    ...lesson,
    start: solution,
    solution: start,
    answers: [
      { name: 'right-not.js', fails: null, source: start },
      { name: 'wrong-not.js', fails: { task: 'up', mistake: null }, source: solution },
      { name: 'wrong-task.js', fails: { task: 'up', mistake: null }, source: start },
      { name: 'wrong-mistake.js', fails: { task: 'table', mistake: 'M13' }, source: start },
    ],
  };
  const lab = await createNodeLab();
  try {
    await lab.open(exercise);
    const judged = [];
    for (const given of givenAnswers(broken)) judged.push(await judgeAnswer(lab, exercise, given, never));
    expect(judged.filter(({ problem }) => problem === null).map(({ name }) => name)).toEqual([]);
    expect(judged).toHaveLength(6);
  } finally {
    await lab.close();
  }
});
