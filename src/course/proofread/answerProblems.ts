// Answers that are too few to prove anything, or the same one under two names.

import type { LessonFolder } from '../lessonFolder.ts';
import { fileProblem, type LessonProblem } from '../lessonProblem.ts';
import type { Inspection } from './inspection.ts';

const rightWanted = 2;
const wrongWanted = 5;

export const answerProblems: Inspection = (lesson) => [...tooFew(lesson), ...twins(lesson)];

function tooFew({ path, answers }: LessonFolder): readonly LessonProblem[] {
  const right = answers.filter(({ fails }) => fails === null).length;
  const wrong = answers.length - right;
  const problem = (message: string): LessonProblem => fileProblem(`${path}/answers`, message);
  return [
    ...(right < rightWanted
      ? [problem(`${right} right answers beside the solution; there must be ${rightWanted}`)]
      : []),
    ...(wrong < wrongWanted ? [problem(`${wrong} wrong answers; there must be ${wrongWanted}`)] : []),
  ];
}

function twins({ path, start, solution, answers }: LessonFolder): readonly LessonProblem[] {
  const texts = [
    { name: 'start', text: start.text },
    { name: 'solution', text: solution.text },
    ...answers.map(({ name, source }) => ({ name, text: source.text })),
  ].map(({ name, text }) => ({ name, code: codeOf(text) }));
  return texts.flatMap(({ name, code }, at) => {
    const twin = texts.slice(0, at).find((other) => other.code === code);
    if (twin === undefined) return [];
    return [fileProblem(at < 2 ? `${path}/exercise.md` : `${path}/answers/${name}`, `the same code as ${twin.name}`)];
  });
}

/** Without the lines that are only a comment, and however it is laid out. */
function codeOf(text: string): string {
  return text
    .replace(/^\s*\/\/.*$/gmu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
