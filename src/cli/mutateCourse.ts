// Makes mutants of each solution and judges them: those that change the result must be refused.

import type { LessonFolder } from '../course/lessonFolder.ts';
import { LessonFormatError } from '../course/lessonProblem.ts';
import { createMarkdown } from '../course/markdown.ts';
import { type CourseReading, readCourseLeniently } from '../course/readCourse.ts';
import { toExercise } from '../course/toExercise.ts';
import { chosenLessons } from './chosenLessons.ts';
import type { CourseRequest } from './courseRequest.ts';
import { onLabs } from './labPool.ts';
import { makeMutants } from './mutants/makeMutants.ts';
import { mutableSource } from './mutants/mutableSource.ts';
import { type Trial, type TrialResult, Trials } from './mutants/mutantTrial.ts';
import type { MutatedExercise, Mutation } from './mutation.ts';

/** Rejects for faults of the lab and of the request, and when a chosen exercise cannot be read. */
export async function mutateCourse({ root, ids, signal, onProgress }: CourseRequest): Promise<Mutation> {
  const begin = performance.now();
  const reading = await readCourseLeniently(root);
  const { lessons, problems } = chosenLessons(reading, reading.problems, ids);
  if (problems.length > 0) throw new LessonFormatError(problems);
  const { exercises, unproven, repeated } = await mutateLessons(reading, lessons, signal, onProgress);
  const sum = (part: (each: MutatedExercise) => number): number => exercises.reduce((all, each) => all + part(each), 0);
  return {
    version: 1,
    mutants: sum(({ mutants }) => mutants),
    changed: sum(({ changed }) => changed),
    refused: sum(({ refused }) => refused),
    unchanged: sum(({ unchanged }) => unchanged),
    unproven,
    repeated,
    ms: Math.round(performance.now() - begin),
    exercises,
  };
}

type MutatedLessons = Pick<Mutation, 'exercises' | 'unproven' | 'repeated'>;

/** In the order of the lessons; of each exercise at most so many mutants. Rejects for faults of the lab only. */
export async function mutateLessons(
  reading: CourseReading,
  lessons: readonly LessonFolder[],
  signal: AbortSignal,
  onProgress: (text: string) => void,
  most = Number.POSITIVE_INFINITY,
): Promise<MutatedLessons> {
  const items = await trialsFor(reading, lessons, most);
  const tell = (done: number): void =>
    onProgress(done === items.length ? '' : `${done} of ${items.length} mutants, ${items[done]?.exercise.id} …`);
  tell(0);
  const trials = new Trials(signal);
  const results = await onLabs({ items, signal, workOn: (lab) => trials.on(lab), onDone: tell });
  return {
    exercises: lessons.map(({ head }) => mutatedExercise(head.id, results)),
    unproven: lessons.flatMap(({ head }) => unprovenWhy(head.id, results)),
    repeated: trials.repeated,
  };
}

async function trialsFor(
  { course }: CourseReading,
  lessons: readonly LessonFolder[],
  most: number,
): Promise<readonly Trial[]> {
  if (course === null) return [];
  const markdown = await createMarkdown();
  return lessons.flatMap(({ head, solution }) => {
    const exercise = toExercise(course, head.id, markdown);
    if (exercise === null) return [];
    const { name, text } = mutableSource(solution);
    return spread(makeMutants(text), most).map((mutant) => ({ exercise, mutant, source: { name, text: mutant.text } }));
  });
}

/** As many as are wanted, from the first line to the last; the same ones each time. */
function spread<Item>(items: readonly Item[], most: number): readonly Item[] {
  if (items.length <= most) return items;
  return items.filter((_, at) => Math.floor(((at + 1) * most) / items.length) > Math.floor((at * most) / items.length));
}

function mutatedExercise(id: string, results: readonly TrialResult[]): MutatedExercise {
  const own = results.filter((result) => result.id === id);
  const count = (kind: TrialResult['kind']): number => own.filter((result) => result.kind === kind).length;
  return {
    id,
    mutants: own.length,
    changed: count('refused') + count('survived'),
    refused: count('refused'),
    unchanged: count('unchanged'),
    survivors: own.flatMap((result) => {
      if (result.kind !== 'survived') return [];
      const { line, what } = result.mutant;
      return [{ line, mutant: `line ${line}: ${what}`, why: result.why }];
    }),
    ms: own.reduce((sum, { ms }) => sum + ms, 0),
  };
}

function unprovenWhy(id: string, results: readonly TrialResult[]): Mutation['unproven'] {
  const own = results.filter((result) => result.id === id);
  // A solution of which nothing can be mutated proves nothing either.
  if (own.length === 0) return [{ id, why: 'there is nothing in the solution that could be mutated' }];
  const result = own.find(({ kind }) => kind === 'unproven');
  return result?.kind === 'unproven' ? [{ id, why: result.why }] : [];
}
