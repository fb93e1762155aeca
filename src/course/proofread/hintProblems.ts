// Hints that are too few, or that give the answer away.

import type { LessonFolder } from '../lessonFolder.ts';
import type { Inspection } from './inspection.ts';

/** From a nudge to nearly there. */
const hintsWanted = 3;
/** Shorter lines, such as `allowNull: false`, say too little to be the answer. */
const shortestLine = 24;

export const hintProblems: Inspection = (lesson) => {
  const lines = tellingLines(lesson);
  return lesson.head.tasks.flatMap(({ hints }, at) => [
    ...(hints.length < hintsWanted
      ? [
          lesson.problemAt(
            ['tasks', at, 'hints'],
            `${hints.length} of ${hintsWanted} hints: from a nudge to nearly there`,
          ),
        ]
      : []),
    ...hints.flatMap((hint, hintAt) => {
      const line = lines.find((each) => bare(hint).includes(each));
      return line === undefined
        ? []
        : [lesson.problemAt(['tasks', at, 'hints', hintAt], `the hint holds a line of the solution: ${line}`)];
    }),
  ]);
};

/** What the learner has to write: the solution's lines of code that the start does not have. */
function tellingLines({ solution, start }: LessonFolder): readonly string[] {
  const given = new Set(start.text.split('\n').map(bare));
  return solution.text
    .split('\n')
    .filter((line) => !/^\s*(?:\/\/|\/?\*|--)/u.test(line))
    .map(bare)
    .filter((line) => line.length >= shortestLine && !given.has(line));
}

/** Spaces and the sign at the end do not make another line. */
function bare(line: string): string {
  return line.trim().replace(/\s+/gu, ' ').replace(/[,;]$/u, '');
}
