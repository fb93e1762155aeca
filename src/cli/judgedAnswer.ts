// One answer of a lesson's folder, judged: whether it does what its author says of it.

import type { ExpectedFailure, LessonFolder } from '../course/lessonFolder.ts';
import { judge, judgeForUp } from '../judge/judge.ts';
import type { Lab } from '../lab/lab.ts';
import type { Exercise } from '../model/exercise.ts';
import type { SourceFile } from '../model/sourceFile.ts';
import type { TaskVerdict, Verdict } from '../model/verdict.ts';

export interface GivenAnswer {
  readonly kind: 'start' | 'solution' | 'right' | 'wrong';
  /** `solution`, `start`, or the answer's file name. */
  readonly name: string;
  /** Relative to the folder of the lessons. */
  readonly file: string;
  readonly source: SourceFile;
  /** Of a wrong answer: what its first line says. */
  readonly fails: ExpectedFailure | null;
}

/** What a proof looks at. */
export type ToldVerdict = Pick<Verdict, 'status' | 'tasks' | 'hazards' | 'app' | 'error'>;

export interface JudgedAnswer extends GivenAnswer {
  readonly verdict: ToldVerdict;
  /** What is not as the author says, a sentence; null when all is. */
  readonly problem: string | null;
  readonly ms: number;
}

/** All that the folder holds, the start first. */
export function givenAnswers({ path, start, solution, answers }: LessonFolder): readonly GivenAnswer[] {
  const extension = /\.\w+$/u.exec(start.name)?.[0] ?? '';
  const own = (kind: 'start' | 'solution', source: SourceFile): GivenAnswer => {
    return { kind, name: kind, file: `${path}/${kind}${extension}`, source, fails: null };
  };
  return [
    own('start', start),
    own('solution', solution),
    ...answers.map(({ name, source, fails }): GivenAnswer => {
      return { kind: fails === null ? 'right' : 'wrong', name, file: `${path}/answers/${name}`, source, fails };
    }),
  ];
}

/** Of the exercise that is open. Rejects only for faults of the lab. */
export async function judgeAnswer(
  lab: Lab,
  exercise: Exercise,
  given: GivenAnswer,
  signal: AbortSignal,
): Promise<JudgedAnswer> {
  const begin = performance.now();
  const { source, kind, fails } = given;
  // The hazards of a solution are declared, and some of them only a crash shows.
  const verdict =
    kind === 'solution' || kind === 'right'
      ? await lab.check(source, signal, kind === 'solution' ? 'whole' : 'quick')
      : await judgeWrong(lab, exercise, source, fails, signal);
  return { ...given, verdict, problem: problemOf(given, verdict), ms: Math.round(performance.now() - begin) };
}

/** A wrong answer is run until the task that it names fails as it says, a start until any does; else to the end. */
async function judgeWrong(
  lab: Lab,
  exercise: Exercise,
  source: SourceFile,
  fails: ExpectedFailure | null,
  signal: AbortSignal,
): Promise<ToldVerdict> {
  let tasks: readonly TaskVerdict[] = [];
  let isTold = false;
  const evidence = await lab.observe(source, signal, 'quick', (afterUp) => {
    tasks = judgeForUp(exercise, afterUp);
    isTold = tasks.some((task) => isFailed(task) && (fails === null || isAsSaid(task, fails)));
    return isTold;
  });
  return isTold ? { status: 'fail', tasks, hazards: [], app: [], error: null } : judge(exercise, evidence);
}

const isAsSaid = ({ id, mistake }: TaskVerdict, fails: ExpectedFailure): boolean =>
  id === fails.task && (fails.mistake === null || fails.mistake === mistake);

function problemOf({ kind, fails }: GivenAnswer, verdict: ToldVerdict): string | null {
  if (kind === 'start') return verdict.status === 'fail' ? null : `is judged ${verdict.status}, and should fail`;
  if (fails !== null) return failProblem(verdict, fails);
  return passProblem(verdict) ?? (kind === 'solution' ? newAppProblem(verdict) : null);
}

/** What the next version of the app asks must run once the solution is there. */
function newAppProblem({ app }: ToldVerdict): string | null {
  for (const { sql, moments } of app.filter((each) => each.app === 'new')) {
    const answer = moments.at(-1)?.answer;
    if (answer?.kind === 'fails')
      return `does not make what newApp asks for: "${sql}" fails after up: ${answer.message} (SQLSTATE ${answer.code})`;
  }
  return null;
}

function passProblem({ status, tasks, error }: ToldVerdict): string | null {
  if (status === 'pass') return null;
  return `should pass: ${error?.message ?? tasks.filter(isFailed).map(told).join(' ')}`;
}

function failProblem({ status, tasks, error }: ToldVerdict, { task, mistake }: ExpectedFailure): string | null {
  if (status === 'pass') return `is judged pass, and should fail ${task}`;
  if (status === 'error') return `is not judged, and should fail ${task}: ${error?.message ?? 'the lab failed'}`;
  const verdict = tasks.find(({ id }) => id === task);
  if (verdict === undefined || !isFailed(verdict))
    return `should fail ${task}, and fails: ${tasks.filter(isFailed).map(told).join(' ')}`;
  if (mistake === null || verdict.mistake === mistake) return null;
  return `should be told ${mistake}, and is told ${verdict.mistake ?? 'no mistake'}: ${verdict.message}`;
}

export const isFailed = ({ status }: TaskVerdict): boolean => status === 'fail';

const told = ({ id, message }: TaskVerdict): string => `${id}: ${message}`;
