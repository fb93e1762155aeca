// Where the lessons are: those of this project, or those of `--lessons`.

import { fileURLToPath } from 'node:url';
import { UsageError } from './command.ts';

export const lessonsFolder = fileURLToPath(new URL('../../lessons', import.meta.url));

/** `given` is the value of `--lessons`. */
export function lessonsRoot(given: string | null): string {
  if (given === '') throw new UsageError('--lessons needs the path of a folder.');
  return given ?? lessonsFolder;
}
