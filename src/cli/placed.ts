// A problem's place as editors and terminals make a link of it: from where the command was called, where that is near.

import { join, relative } from 'node:path';
import type { LessonProblem } from '../course/lessonProblem.ts';
import type { PlacedProblem } from './validation.ts';

/** `root` is the folder of the lessons. */
export function placed(root: string): (problem: LessonProblem) => PlacedProblem {
  return ({ file, line, column, message }) => ({ at: `${nearPath(root, file)}:${line}:${column}`, message });
}

/** A path in the folder of the lessons. */
export function nearPath(root: string, file: string): string {
  const path = join(root, file);
  const near = relative(process.cwd(), path);
  return near.startsWith('..') ? path : near;
}
