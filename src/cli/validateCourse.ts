// Validates exercises: reads, proofreads and judges them, puts mutants to their tasks, and makes one document of it all.

import { extname } from 'node:path';
import type { LessonFolder } from '../course/lessonFolder.ts';
import { fileProblem, type LessonProblem } from '../course/lessonProblem.ts';
import { proofreadCourse } from '../course/proofread/proofreadCourse.ts';
import { type CourseReading, readCourseLeniently } from '../course/readCourse.ts';
import { chosenLessons } from './chosenLessons.ts';
import type { CourseRequest } from './courseRequest.ts';
import { type JudgedLesson, judgeLessons } from './judgeLessons.ts';
import { mutateLessons } from './mutateCourse.ts';
import type { MutatedExercise, Mutation } from './mutation.ts';
import { placed } from './placed.ts';
import { validatedExercise } from './validatedExercise.ts';
import { validatedSections } from './validatedSections.ts';
import type { Validation } from './validation.ts';

export interface ValidationRequest extends CourseRequest {
  /** How many of each solution at most. */
  readonly mutants: number;
  /** Each mutant that is not refused is a problem. */
  readonly strict: boolean;
}

/** Rejects for faults of the lab and of the request; what is wrong with lessons is in the document. */
export async function validateCourse(request: ValidationRequest): Promise<Validation> {
  const { root, ids, signal, onProgress, mutants, strict } = request;
  const begin = performance.now();
  const reading = await readCourseLeniently(root);
  const known = [...reading.problems, ...proofreadCourse(reading)];
  const { lessons, problems } = chosenLessons(reading, known, ids);
  const outcomes = await judgeLessons(reading, lessons, signal, onProgress);
  const provable = mutants === 0 ? [] : outcomes.filter(isSolved).map(({ lesson }) => lesson);
  const none = { exercises: [], unproven: [] };
  const { exercises: mutated, unproven } =
    provable.length === 0 ? none : await mutateLessons(reading, provable, signal, onProgress, mutants);
  const all = [
    ...problems,
    ...outcomes.flatMap((outcome) => outcome.problems),
    ...provable.flatMap((lesson) => unprovenProblems(lesson, mutated, unproven)),
    ...(strict ? provable.flatMap((lesson) => survivorProblems(lesson, mutated)) : []),
  ];
  const exercises = outcomes
    .filter(({ answers }) => answers.length > 0)
    .map((outcome) => validatedExercise(outcome, mutated));
  return {
    version: 1,
    ok: all.length === 0,
    problems: all.map(placed(root)),
    counts: {
      sections: new Set(exercises.map(({ section }) => section)).size,
      exercises: exercises.length,
      unread: (ids.length > 0 ? new Set(ids).size : foldersIn(reading)) - exercises.length,
      right: exercises.reduce((sum, { right }) => sum + right.length, 0),
      wrong: exercises.reduce((sum, { wrong }) => sum + wrong.length, 0),
      mutantsEach: Number.isFinite(mutants) ? mutants : null,
      ms: Math.round(performance.now() - begin),
    },
    sections: validatedSections(exercises),
    exercises,
  };
}

/** Mutants of a solution that does not pass would say nothing. */
const isSolved = ({ answers }: JudgedLesson): boolean =>
  answers.some(({ kind, verdict }) => kind === 'solution' && verdict.status === 'pass');

/** It passed when it was judged: whatever was wrong with it later is not to be passed over. */
function unprovenProblems(
  { path, head }: LessonFolder,
  mutated: readonly MutatedExercise[],
  unproven: Mutation['unproven'],
): readonly LessonProblem[] {
  // A solution of which nothing can be mutated is no problem.
  if (mutated.every(({ id, mutants }) => id !== head.id || mutants === 0)) return [];
  const own = unproven.filter(({ id }) => id === head.id);
  return own.map(({ why }) => fileProblem(`${path}/exercise.md`, `no mutant could be judged: ${why}`));
}

function survivorProblems(
  { path, head, solution }: LessonFolder,
  mutated: readonly MutatedExercise[],
): readonly LessonProblem[] {
  const survivors = mutated.find(({ id }) => id === head.id)?.survivors ?? [];
  const file = `${path}/solution${extname(solution.name)}`;
  return survivors.map(({ line, mutant, why }) => {
    return { file, line, column: 1, message: `no task refuses a mutant, ${mutant}: ${why}` };
  });
}

function foldersIn({ course, unread }: CourseReading): number {
  return unread.length + (course?.sections.flatMap(({ lessons }) => lessons).length ?? 0);
}
