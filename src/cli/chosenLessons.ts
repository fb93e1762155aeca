// The exercises that a command was asked for by their ids; all of them when it was given none.

import type { LessonFolder } from '../course/lessonFolder.ts';
import type { LessonProblem } from '../course/lessonProblem.ts';
import { startProblem } from '../course/linkProblems.ts';
import type { CourseReading } from '../course/readCourse.ts';
import { UsageError } from './command.ts';

export interface ChosenLessons {
  /** In the order of the course. Those without a start, or whose id is taken, are left out: a problem of theirs already. */
  readonly lessons: readonly LessonFolder[];
  /** The problems that concern them. */
  readonly problems: readonly LessonProblem[];
}

/** `problems` are all that are known of the course. */
export function chosenLessons(
  { course, unread }: CourseReading,
  problems: readonly LessonProblem[],
  ids: readonly string[],
): ChosenLessons {
  const all = course?.sections.flatMap((section) => section.lessons) ?? [];
  const taken = (lesson: LessonFolder, at: number) => all.findIndex(({ head }) => head.id === lesson.head.id) < at;
  const startable = all.filter((lesson, at) => !taken(lesson, at) && startProblem(lesson, all, unread) === null);
  if (ids.length === 0 || course === null) return { lessons: startable, problems };
  const known = [...all.map(({ head, path }) => ({ id: head.id, path })), ...unread];
  for (const id of ids) {
    if (known.some((each) => each.id === id)) continue;
    const there = known.flatMap((each) => each.id ?? []).join(', ');
    throw new UsageError(`There is no exercise "${id}". There are: ${there}.`);
  }
  const chosen = known.filter(({ id }) => id !== null && ids.includes(id));
  return {
    lessons: startable.filter(({ head }) => ids.includes(head.id)),
    problems: problems.filter((problem) => chosen.some(({ id, path }) => concerns(problem, id ?? '', path))),
  };
}

/** A list of a section may be wrong about an exercise as well. */
function concerns({ file, message }: LessonProblem, id: string, path: string): boolean {
  return file.startsWith(`${path}/`) || file === path || message.includes(`"${id}"`);
}
