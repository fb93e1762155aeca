// Writes a new exercise's folder, and puts it on the lists that name it.

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UsageError } from '../command.ts';
import { exerciseFiles, sectionText } from './exerciseFiles.ts';
import { withListEntry } from './listEntry.ts';
import { type ExercisePlan, nextNumber } from './planExercise.ts';

/** The new folder, relative to `root`. The lists are tried first: where they cannot be changed, nothing is written. */
export async function writeExercise(root: string, plan: ExercisePlan): Promise<string> {
  const section = join(root, plan.section);
  const listed = plan.newAt === null ? await listInSection(section, plan.id) : await listInCourse(root, plan);
  const folders = plan.newAt === null ? await readdir(section) : [];
  const path = `${plan.section}/${nextNumber(folders)}-${plan.id}`;
  for (const [name, text] of Object.entries(exerciseFiles(plan))) {
    await mkdir(dirname(join(root, path, name)), { recursive: true });
    await writeFile(join(root, path, name), text, { flag: 'wx' });
  }
  if (plan.newAt !== null) await writeFile(join(section, 'section.md'), sectionText(plan.id), { flag: 'wx' });
  await writeFile(listed.file, listed.text);
  return path;
}

interface ChangedFile {
  readonly file: string;
  readonly text: string;
}

async function listInCourse(root: string, { section, newAt }: ExercisePlan): Promise<ChangedFile> {
  const file = join(root, 'course.yaml');
  const text = withListEntry(await readFile(file, 'utf8'), 'sections', section, newAt ?? undefined);
  if (text === null) throw new UsageError(`${file} has no list "sections" that could be added to.`);
  return { file, text };
}

async function listInSection(section: string, id: string): Promise<ChangedFile> {
  const file = join(section, 'section.md');
  const [, open = '', yaml = '', rest = ''] =
    /^(\uFEFF?---\r?\n)([\s\S]*?\n)(---[\s\S]*)$/u.exec(await readFile(file, 'utf8')) ?? [];
  const text = withListEntry(yaml, 'exercises', id);
  if (text === null) throw new UsageError(`${file} has no list "exercises" that could be added to.`);
  return { file, text: open + text + rest };
}
