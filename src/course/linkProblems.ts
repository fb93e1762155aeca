// What only shows when all lessons are known: ids used twice, lists that name nobody, starts that lead nowhere.

import type { LessonFolder, SectionFolder, UnreadLesson } from './lessonFolder.ts';
import type { LessonProblem } from './lessonProblem.ts';

/** An exercise that cannot be read has its own problems by then; that others name it is none. */
export function linkProblems(
  sections: readonly SectionFolder[],
  unread: readonly UnreadLesson[],
): readonly LessonProblem[] {
  const lessons = sections.flatMap((section) => section.lessons);
  return [
    ...duplicateIds(lessons),
    ...sections.flatMap((section) => listProblems(section, unread)),
    ...startProblems(lessons, unread),
  ];
}

function duplicateIds(lessons: readonly LessonFolder[]): readonly LessonProblem[] {
  return lessons.flatMap((lesson, at) => {
    const { id } = lesson.head;
    const first = lessons.findIndex((other) => other.head.id === id);
    return first === at ? [] : [lesson.problemAt(['id'], `the id "${id}" is taken by ${lessons[first]?.path}`)];
  });
}

function listProblems(section: SectionFolder, unread: readonly UnreadLesson[]): readonly LessonProblem[] {
  const { id, head, problemAt, lessons } = section;
  const isHere = (exercise: string): boolean =>
    lessons.some((lesson) => lesson.head.id === exercise) ||
    unread.some((lesson) => lesson.id === exercise && lesson.path.startsWith(`${id}/`));
  const unlisted = lessons.filter((lesson) => !head.exercises.includes(lesson.head.id));
  return [
    ...head.exercises.flatMap((exercise, at) => {
      const path = ['exercises', at];
      if (head.exercises.indexOf(exercise) < at) return [problemAt(path, `exercises: "${exercise}" is listed twice`)];
      if (isHere(exercise)) return [];
      return [problemAt(path, `exercises: no folder of this section holds the exercise "${exercise}"`)];
    }),
    ...unlisted.map((lesson) =>
      problemAt(['exercises'], `exercises: "${lesson.head.id}" of ${lesson.path} is not listed`),
    ),
  ];
}

function startProblems(lessons: readonly LessonFolder[], unread: readonly UnreadLesson[]): readonly LessonProblem[] {
  return lessons.flatMap((lesson) => {
    const problem = startProblem(lesson, lessons, unread);
    return problem === null ? [] : [lesson.problemAt(['startsFrom'], `startsFrom: ${problem}`)];
  });
}

/** Why the exercise has no start; null when it has one. */
export function startProblem(
  lesson: LessonFolder,
  lessons: readonly LessonFolder[],
  unread: readonly UnreadLesson[],
): string | null {
  const seen = new Set<string>();
  for (let id = lesson.head.startsFrom; id !== undefined; ) {
    const from = lessons.find((other) => other.head.id === id);
    if (from === undefined) {
      const isUnread = unread.some((other) => other.id === id);
      return isUnread ? `the exercise "${id}" cannot be read` : `there is no exercise "${id}"`;
    }
    if (seen.has(id)) return `the exercise would start from itself, by way of "${id}"`;
    seen.add(id);
    id = from.head.startsFrom;
  }
  return null;
}
