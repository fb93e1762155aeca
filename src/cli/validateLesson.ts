// Proves an exercise by its own answers: the start fails, the solution and every right answer pass, every wrong one
// fails the task that its first line names, with the mistake that it names.

import type { LessonFolder } from '../course/lessonFolder.ts';
import type { Lab } from '../lab/lab.ts';
import type { Exercise } from '../model/exercise.ts';
import type { SourceFile } from '../model/sourceFile.ts';
import type { TaskVerdict, Verdict } from '../model/verdict.ts';

export interface JudgedAnswer {
  /** `solution`, `start`, or the answer's file name. */
  readonly name: string;
  readonly verdict: Verdict;
  /** What is not as the author says, a sentence; null when all is. */
  readonly problem: string | null;
}

/** Judges everything that the folder holds, one after the other. Rejects only for faults of the lab. */
export async function validateLesson(
  lab: Lab,
  lesson: LessonFolder,
  exercise: Exercise,
): Promise<readonly JudgedAnswer[]> {
  await lab.open(exercise);
  const judged: JudgedAnswer[] = [];
  const judge = async (
    name: string,
    file: SourceFile,
    problemOf: (verdict: Verdict) => string | null,
  ): Promise<void> => {
    const verdict = await lab.check(file, new AbortController().signal);
    judged.push({ name, verdict, problem: problemOf(verdict) });
  };
  await judge('start', lesson.start, (verdict) =>
    verdict.status === 'fail' ? null : `is judged ${verdict.status}, and should fail`,
  );
  await judge('solution', lesson.solution, mustPass);
  for (const { name, source, fails } of lesson.answers) {
    await judge(name, source, fails === null ? mustPass : (verdict) => mustFail(verdict, fails.task, fails.mistake));
  }
  return judged;
}

function mustPass({ status, tasks, error }: Verdict): string | null {
  if (status === 'pass') return null;
  return `should pass: ${error?.message ?? tasks.filter(isFailed).map(told).join(' ')}`;
}

function mustFail({ status, tasks }: Verdict, task: string, mistake: string | null): string | null {
  if (status !== 'fail') return `is judged ${status}, and should fail ${task}`;
  const verdict = tasks.find(({ id }) => id === task);
  if (verdict === undefined || !isFailed(verdict))
    return `should fail ${task}, and fails: ${tasks.filter(isFailed).map(told).join(' ')}`;
  if (mistake === null || verdict.mistake === mistake) return null;
  return `should be told ${mistake}, and is told ${verdict.mistake ?? 'no mistake'}: ${verdict.message}`;
}

const isFailed = ({ status }: TaskVerdict): boolean => status === 'fail';

const told = ({ id, message }: TaskVerdict): string => `${id}: ${message}`;
