// What only shows when all lessons are known: ids used twice, lists that name nobody, starts that lead nowhere.

import type { LessonFolder, SectionFolder } from './lessonFolder.ts';
import { fileProblem, type LessonProblem } from './lessonProblem.ts';

export function linkProblems(sections: readonly SectionFolder[]): readonly LessonProblem[] {
  const lessons = sections.flatMap((section) => section.lessons);
  return [...duplicateIds(lessons), ...sections.flatMap(listProblems), ...startProblems(lessons)];
}

function duplicateIds(lessons: readonly LessonFolder[]): readonly LessonProblem[] {
  return lessons.flatMap((lesson, at) => {
    const first = lessons.findIndex((other) => other.head.id === lesson.head.id);
    if (first === at) return [];
    return [
      fileProblem(`${lesson.path}/exercise.md`, `the id "${lesson.head.id}" is taken by ${lessons[first]?.path}`),
    ];
  });
}

function listProblems({ id, head, lessons }: SectionFolder): readonly LessonProblem[] {
  const file = `${id}/section.md`;
  const unknown = head.exercises.filter((exercise) => !lessons.some((lesson) => lesson.head.id === exercise));
  const unlisted = lessons.filter((lesson) => !head.exercises.includes(lesson.head.id));
  return [
    ...unknown.map((exercise) =>
      fileProblem(file, `exercises: no folder of this section holds the exercise "${exercise}"`),
    ),
    ...unlisted.map((lesson) => fileProblem(file, `exercises: "${lesson.head.id}" of ${lesson.path} is not listed`)),
  ];
}

function startProblems(lessons: readonly LessonFolder[]): readonly LessonProblem[] {
  return lessons.flatMap((lesson) => {
    const problem = startProblem(lesson, lessons);
    return problem === null ? [] : [fileProblem(`${lesson.path}/exercise.md`, `startsFrom: ${problem}`)];
  });
}

function startProblem(lesson: LessonFolder, lessons: readonly LessonFolder[]): string | null {
  const seen = new Set<string>();
  for (let id = lesson.head.startsFrom; id !== undefined; ) {
    const from = lessons.find((other) => other.head.id === id);
    if (from === undefined) return `there is no exercise "${id}"`;
    if (seen.has(id)) return `the exercise would start from itself, by way of "${id}"`;
    seen.add(id);
    id = from.head.startsFrom;
  }
  return null;
}
