// Reads one exercise's folder.

import { extname } from 'node:path';
import { type ExerciseHead, parseExerciseHead } from '../model/exerciseHead.ts';
import type { SourceFile } from '../model/sourceFile.ts';
import { FolderReader } from './folderReader.ts';
import { splitFrontMatter } from './frontMatter.ts';
import type { LessonFolder, Text } from './lessonFolder.ts';
import { fileProblem, type LessonProblem } from './lessonProblem.ts';
import { type ProblemAt, parseYaml } from './parseYaml.ts';
import { readAnswers } from './readAnswers.ts';
import { textProblems } from './textProblems.ts';

/** Null when the folder is no whole exercise; what is wrong is added to `problems`. */
export async function readLesson(root: string, path: string, problems: LessonProblem[]): Promise<LessonFolder | null> {
  const folder = await FolderReader.open(root, path);
  const written = await folder?.require('exercise.md', problems);
  if (folder === null || written === null || written === undefined) return null;
  const parts = readHead(folder.pathOf('exercise.md'), written, problems);
  if (parts === null) return null;
  const { head } = parts;

  const extension = extname(head.file);
  const start = await folder.require(`start${extension}`, problems);
  const solution = await folder.require(`solution${extension}`, problems);
  const before = await readBefore(folder, head, problems);
  const after = await readAfter(folder, problems);
  const migrations = await readMigrations(root, folder, problems);
  folder.expect('answers');
  const answersFolder = await FolderReader.open(root, folder.pathOf('answers'));
  const answers = answersFolder === null ? [] : await readAnswers(answersFolder, head, problems);
  problems.push(...folder.strangers('an exercise holds the files that lessons/README.md lists'));
  if (start === null || solution === null) return null;

  const source = (code: string): SourceFile => ({ name: head.file, text: code });
  return { path, ...parts, after, before, migrations, start: source(start), solution: source(solution), answers };
}

interface HeadAndText {
  readonly head: ExerciseHead;
  readonly problemAt: ProblemAt;
  readonly text: Text;
}

/** What is readable of the id, for a file whose front matter is not; null when nothing is. */
export async function guessId(root: string, path: string): Promise<string | null> {
  const folder = await FolderReader.open(root, path);
  const written = await folder?.read('exercise.md');
  return /^id:\s*(\S+)\s*$/mu.exec(written ?? '')?.[1] ?? null;
}

function readHead(file: string, written: string, problems: LessonProblem[]): HeadAndText | null {
  const split = splitFrontMatter(file, written);
  const head = split.ok ? parseYaml(split.value.head, parseExerciseHead) : split;
  if (!head.ok) problems.push(...head.problems);
  if (split.ok) problems.push(...textProblems(split.value.text));
  return split.ok && head.ok ? { head: head.value, problemAt: head.problemAt, text: split.value.text } : null;
}

async function readAfter(folder: FolderReader, problems: LessonProblem[]): Promise<Text | null> {
  const markdown = await folder.read('after.md');
  if (markdown === null) return null;
  const text = { file: folder.pathOf('after.md'), markdown, firstLine: 1 };
  problems.push(...textProblems(text));
  return text;
}

async function readBefore(folder: FolderReader, head: ExerciseHead, problems: LessonProblem[]): Promise<string> {
  const before = await folder.read('before.sql');
  if (before !== null && head.startsFrom !== undefined) {
    problems.push(
      fileProblem(folder.pathOf('before.sql'), 'an exercise has either before.sql or startsFrom, not both'),
    );
  }
  return before ?? '';
}

async function readMigrations(
  root: string,
  lesson: FolderReader,
  problems: LessonProblem[],
): Promise<readonly SourceFile[]> {
  lesson.expect('migrations');
  const folder = await FolderReader.open(root, lesson.pathOf('migrations'));
  if (folder === null) return [];
  const names = folder.entries.filter((name) => /^\d{14}-[a-z0-9-]+\.(?:js|cjs|ts)$/u.test(name));
  const files = await Promise.all(names.map(async (name) => ({ name, text: (await folder.read(name)) ?? '' })));
  problems.push(...folder.strangers('a migration is called like 20240101000000-create-users.js'));
  return files;
}
