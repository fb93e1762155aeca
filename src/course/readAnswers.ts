// Reads `answers/`: what must pass, what must fail, and which task a wrong answer is meant to fail.

import { extname } from 'node:path';
import type { ExerciseHead } from '../model/exerciseHead.ts';
import { isMistakeId, mistakes } from '../model/mistakes.ts';
import { isReservedTaskId, reservedTaskIds } from '../model/reservedTasks.ts';
import type { FolderReader } from './folderReader.ts';
import type { Answer, ExpectedFailure } from './lessonFolder.ts';
import { fileProblem, type LessonProblem } from './lessonProblem.ts';

const answerName = /^(right|wrong)-[a-z0-9-]+\.(?:js|cjs|ts)$/u;
const firstLine = /^\/\/ fails: (?<task>[a-z][a-z0-9-]*)(?: \[?mistake: (?<mistake>[^\s\]]+)\]?)?\s*$/u;

/** Problems are added to `problems`; an answer that has one is left out. */
export async function readAnswers(
  folder: FolderReader,
  head: ExerciseHead,
  problems: LessonProblem[],
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const name of folder.entries) {
    const [, kind] = answerName.exec(name) ?? [];
    if (kind === undefined) continue;
    const text = (await folder.read(name)) ?? '';
    const source = { name: asHandedIn(head.file, name), text };
    if (kind === 'right') answers.push({ name, fails: null, source });
    else {
      const fails = expectedFailure(text, head);
      if (typeof fails === 'string') problems.push(fileProblem(folder.pathOf(name), fails));
      else answers.push({ name, fails, source });
    }
  }
  problems.push(...folder.strangers('an answer is called right-….js or wrong-….js (or .cjs, .ts)'));
  return answers;
}

/** The exercise's file name with the answer's own extension: a TypeScript answer is handed in as such. */
function asHandedIn(file: string, answer: string): string {
  return file.slice(0, -extname(file).length) + extname(answer);
}

/** What the first line promises, or a sentence about what is wrong with it. */
function expectedFailure(text: string, head: ExerciseHead): ExpectedFailure | string {
  const groups = firstLine.exec(text.split('\n', 1)[0] ?? '')?.groups;
  const task = groups?.task;
  const mistake = groups?.mistake ?? null;
  if (task === undefined)
    return 'the first line must say what fails: // fails: <task id> mistake: <M01 … M25>, the mistake being optional';
  if (!isReservedTaskId(task) && !head.tasks.some(({ id }) => id === task)) {
    return `the exercise has no task "${task}"; it has ${taskIds(head)}`;
  }
  if (mistake !== null && !isMistakeId(mistake)) {
    return `there is no mistake "${mistake}"; there are ${Object.keys(mistakes).join(', ')}`;
  }
  return { task, mistake };
}

function taskIds({ tasks }: ExerciseHead): string {
  return [...tasks.map(({ id }) => id), ...reservedTaskIds].join(', ');
}
