// Judges all the answers of several exercises, on several labs.

import type { LessonFolder } from '../course/lessonFolder.ts';
import { fileProblem, type LessonProblem } from '../course/lessonProblem.ts';
import { createMarkdown } from '../course/markdown.ts';
import type { CourseReading } from '../course/readCourse.ts';
import { toExercise } from '../course/toExercise.ts';
import type { Lab } from '../lab/lab.ts';
import type { Exercise } from '../model/exercise.ts';
import { exerciseOpener } from './exerciseOpener.ts';
import { type GivenAnswer, givenAnswers, isFailed, type JudgedAnswer, judgeAnswer } from './judgedAnswer.ts';
import { onLabs } from './labPool.ts';
import { hazardProblems } from './validatedHazards.ts';

export interface JudgedLesson {
  readonly lesson: LessonFolder;
  /** Empty when the exercise could not be opened. */
  readonly answers: readonly JudgedAnswer[];
  readonly problems: readonly LessonProblem[];
}

/** In the order of the lessons. Rejects for faults of the lab only. */
export async function judgeLessons(
  reading: CourseReading,
  lessons: readonly LessonFolder[],
  signal: AbortSignal,
  onProgress: (text: string) => void,
): Promise<readonly JudgedLesson[]> {
  const jobs = await jobsFor(reading, lessons);
  const tell = (done: number): void =>
    onProgress(done === jobs.length ? '' : `${done} of ${jobs.length} answers, ${jobs[done]?.exercise.id} …`);
  tell(0);
  const results = await onLabs({ items: jobs, signal, workOn: (lab) => judging(lab, signal), onDone: tell });
  return lessons.map((lesson) => judgedLesson(lesson, results));
}

interface Job {
  readonly exercise: Exercise;
  readonly given: GivenAnswer;
}

async function jobsFor({ course }: CourseReading, lessons: readonly LessonFolder[]): Promise<readonly Job[]> {
  if (course === null) return [];
  const markdown = await createMarkdown();
  return lessons.flatMap((lesson) => {
    const exercise = toExercise(course, lesson.head.id, markdown);
    return exercise === null ? [] : givenAnswers(lesson).map((given) => ({ exercise, given }));
  });
}

type JobResult =
  | { readonly kind: 'judged'; readonly id: string; readonly answer: JudgedAnswer }
  /** Its tables or migrations are at fault, so that nothing can be judged. */
  | { readonly kind: 'unopened'; readonly id: string; readonly why: string };

/** One job after the other on one lab, which opens an exercise only when it is another one. */
function judging(lab: Lab, signal: AbortSignal): (job: Job) => Promise<JobResult> {
  const open = exerciseOpener(lab);
  return async ({ exercise, given }) => {
    const { id } = exercise;
    const why = await open(exercise);
    if (why !== null) return { kind: 'unopened', id, why };
    return { kind: 'judged', id, answer: await judgeAnswer(lab, exercise, given, signal) };
  };
}

function judgedLesson(lesson: LessonFolder, results: readonly JobResult[]): JudgedLesson {
  const own = results.filter(({ id }) => id === lesson.head.id);
  const unopened = own.find((result) => result.kind === 'unopened');
  if (unopened !== undefined) {
    const file = `${lesson.path}/${lesson.before === '' ? 'exercise.md' : 'before.sql'}`;
    return { lesson, answers: [], problems: [fileProblem(file, `the exercise cannot be opened: ${unopened.why}`)] };
  }
  const answers = own.flatMap((result) => (result.kind === 'judged' ? result.answer : []));
  const solution = answers.find(({ kind }) => kind === 'solution');
  const hazards = solution === undefined ? [] : hazardProblems(lesson, solution.verdict);
  return { lesson, answers, problems: [...answers.flatMap(problemsOf), ...hazards] };
}

/** Of an answer that should pass, at the line that makes it fail. */
function problemsOf({ kind, file, verdict, problem }: JudgedAnswer): readonly LessonProblem[] {
  if (problem === null) return [];
  const culprit = verdict.error ?? verdict.tasks.find((task) => isFailed(task) && task.line !== null);
  const line = kind === 'solution' || kind === 'right' ? (culprit?.line ?? 1) : 1;
  return [{ file, line, column: 1, message: problem }];
}
