// `lab check`: judges one answer as the page does.

import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { LessonFormatError } from '../../course/lessonProblem.ts';
import { createMarkdown } from '../../course/markdown.ts';
import { readCourseLeniently } from '../../course/readCourse.ts';
import { toExercise } from '../../course/toExercise.ts';
import { faultVerdict } from '../../judge/faultVerdict.ts';
import { LabError } from '../../lab/lab.ts';
import { createNodeLab } from '../../lab/node/createNodeLab.ts';
import type { Exercise } from '../../model/exercise.ts';
import type { SourceFile } from '../../model/sourceFile.ts';
import type { Verdict } from '../../model/verdict.ts';
import { chosenLessons } from '../chosenLessons.ts';
import { type Command, type ExitCode, UsageError } from '../command.ts';
import { exerciseOpener } from '../exerciseOpener.ts';
import { lessonsRoot } from '../lessonsFolder.ts';
import type { Printer } from '../printer.ts';
import { printVerdict } from '../printVerdict.ts';

const synopsis = '<exercise> <file> [--json] [--lessons <folder>]';

export const check: Command = {
  name: 'check',
  synopsis,
  summary: 'Judges one answer as the page does. Exit code: 0 pass, 1 fail, 2 error.',
  options: { json: { type: 'boolean' }, lessons: { type: 'string' } },
  async run({ positionals, has, value }, printer, signal) {
    const [id, path, ...others] = positionals;
    if (id === undefined || path === undefined || others.length > 0) {
      throw new UsageError(`An exercise's id and a file are needed. Usage: npm run lab -- check ${synopsis}`);
    }
    const exercise = await findExercise(lessonsRoot(value('lessons')), id);
    const file = await readAnswer(path, exercise);
    const verdict = await judgeAnswer(exercise, file, printer, signal);
    if (has('json')) printer.print(JSON.stringify(verdict, null, 2));
    else printVerdict(exercise, verdict, printer);
    return exitCodes[verdict.status];
  },
};

const exitCodes: Readonly<Record<Verdict['status'], ExitCode>> = { pass: 0, fail: 1, error: 2 };

/** What is wrong with other exercises does not hinder this one. */
async function findExercise(root: string, id: string): Promise<Exercise> {
  const reading = await readCourseLeniently(root);
  const { lessons, problems } = chosenLessons(reading, reading.problems, [id]);
  const exercise = reading.course === null ? null : toExercise(reading.course, id, await createMarkdown());
  if (exercise === null || lessons.length === 0) throw new LessonFormatError(problems);
  return exercise;
}

/** The answer under the exercise's own file name, since umzug goes by it; only the extension is the answer's. */
async function readAnswer(path: string, exercise: Exercise): Promise<SourceFile> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new UsageError(`"${path}" cannot be read: ${reason(error)}.`, { cause: error });
  });
  const extension = extname(path);
  if (!/^\.(?:js|cjs|ts)$/u.test(extension)) {
    throw new UsageError(
      `"${path}" is no migration: sequelize-cli runs .js, .cjs and .ts files, and passes over all others.`,
    );
  }
  const { name } = exercise.start;
  return { name: name.slice(0, -extname(name).length) + extension, text };
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder, and an answer is one file';
  return error instanceof Error ? error.message : String(error);
}

/** A fault of the lab becomes a verdict as well, so that a program always gets the document it asked for. */
async function judgeAnswer(
  exercise: Exercise,
  file: SourceFile,
  printer: Printer,
  signal: AbortSignal,
): Promise<Verdict> {
  printer.progress('Postgres is starting …');
  const lab = await createNodeLab();
  const unlisten = lab.onProgress((step) => printer.progress(`${step} …`));
  try {
    const why = await exerciseOpener(lab)(exercise);
    if (why !== null) return faultVerdict(exercise, `the exercise cannot be opened: ${why}`);
    return await lab.check(file, signal, 'whole');
  } catch (error) {
    if (error instanceof LabError) return faultVerdict(exercise, error.message);
    throw error;
  } finally {
    unlisten();
    await lab.close();
    printer.progress('');
  }
}
