// Every exercise proves itself: its start fails, its solution and right answers pass, its wrong ones fail as they say.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenAnswers, type JudgedAnswer, judgeAnswer } from '../src/cli/judgedAnswer.ts';
import type { LessonFolder } from '../src/course/lessonFolder.ts';
import { formatProblem } from '../src/course/lessonProblem.ts';
import { createMarkdown } from '../src/course/markdown.ts';
import { proofreadCourse } from '../src/course/proofread/proofreadCourse.ts';
import { readCourse } from '../src/course/readCourse.ts';
import { toExercise } from '../src/course/toExercise.ts';
import type { Lab } from '../src/lab/lab.ts';
import { createNodeLab } from '../src/lab/node/createNodeLab.ts';
import type { Exercise } from '../src/model/exercise.ts';

const course = await readCourse(new URL('../lessons', import.meta.url).pathname);
const markdown = await createMarkdown();
const lessons = course.sections.flatMap((section) => section.lessons);

let lab: Lab;
beforeAll(async () => {
  lab = await createNodeLab();
}, 60_000);
afterAll(() => lab.close());

function exerciseOf({ head }: LessonFolder): Exercise {
  const exercise = toExercise(course, head.id, markdown);
  if (exercise === null) throw new Error(`no exercise ${head.id}`);
  return exercise;
}

async function judgeAll(lesson: LessonFolder, exercise: Exercise): Promise<readonly JudgedAnswer[]> {
  await lab.open(exercise);
  const judged: JudgedAnswer[] = [];
  for (const given of givenAnswers(lesson)) {
    judged.push(await judgeAnswer(lab, given, new AbortController().signal));
  }
  return judged;
}

it('a strict editor finds nothing in the texts', () =>
  expect(proofreadCourse({ course, problems: [], unread: [] }).map(formatProblem)).toEqual([]));

it('finds the exercises', () => expect(lessons.length).toBeGreaterThan(0));

describe.each(lessons)('$head.id', (lesson) => {
  it('is judged as its author says', { timeout: 120_000 }, async () => {
    const judged = await judgeAll(lesson, exerciseOf(lesson));
    expect(judged.flatMap(({ name, problem }) => (problem === null ? [] : [`${name} ${problem}`]))).toEqual([]);
    expect(judged.map(({ name }) => name)).toHaveLength(2 + lesson.answers.length);
  });

  it('has at least three right and six wrong answers', () => {
    expect(lesson.answers.filter(({ fails }) => fails === null).length).toBeGreaterThanOrEqual(3);
    expect(lesson.answers.filter(({ fails }) => fails !== null).length).toBeGreaterThanOrEqual(6);
  });

  it('has three hints for each task', () => {
    for (const task of lesson.head.tasks) expect(task.hints, task.id).toHaveLength(3);
  });
});

describe('a lesson that is broken on purpose', () => {
  const [lesson] = lessons;
  if (lesson === undefined) throw new Error('no lesson to break');

  it('is caught: a start that is solved, a solution that is not, answers that lie', { timeout: 60_000 }, async () => {
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
    const judged = await judgeAll(broken, exerciseOf(lesson));
    expect(judged.filter(({ problem }) => problem === null).map(({ name }) => name)).toEqual([]);
    expect(judged).toHaveLength(6);
  });
});
