// Finds a team's house rules, `migration-lab.yaml`, and reads them.

import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { formatProblem } from '../../course/lessonProblem.ts';
import { parseYaml } from '../../course/parseYaml.ts';
import { type HouseRules, noHouseRules, parseHouseRules } from '../../model/houseRules.ts';
import { UsageError } from '../command.ts';

export interface FoundRules {
  /** Null when there is none. */
  readonly file: string | null;
  readonly rules: HouseRules;
}

const fileName = 'migration-lab.yaml';

/**
 * From the file that was `given`; else from the migrations' folder, or the nearest above it, up to the one that holds a
 * package.json. Throws `UsageError` with every problem and its place.
 */
export async function readHouseRules(folder: string, given: string | null): Promise<FoundRules> {
  if (given === '') throw new UsageError('--rules needs the path of a file.');
  const file = given ?? (await nearest(resolve(folder)));
  if (file === null) return { file: null, rules: noHouseRules };
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new UsageError(`The house rules "${file}" cannot be read: ${reason(error)}.`, { cause: error });
  });
  const read = parseYaml({ file, text, firstLine: 1 }, parseHouseRules);
  if (read.ok) return { file, rules: read.value };
  throw new UsageError(`The house rules cannot be used:\n${read.problems.map(formatProblem).join('\n')}`);
}

async function nearest(folder: string): Promise<string | null> {
  if (await isThere(join(folder, fileName))) return join(folder, fileName);
  const above = dirname(folder);
  return above === folder || (await isThere(join(folder, 'package.json'))) ? null : nearest(above);
}

async function isThere(file: string): Promise<boolean> {
  return readFile(file).then(
    () => true,
    (error: unknown) => !isMissing(error),
  );
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

function reason(error: unknown): string {
  if (isMissing(error)) return 'there is no such file';
  return error instanceof Error ? error.message : String(error);
}
