// Finds an installed program by its names; a missing one is an error that says what to install.

import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

export async function findProgram(variable: string, names: readonly string[], advice: string): Promise<string> {
  const named = process.env[variable];
  if (named !== undefined && named !== '') return named;
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  for (const path of names.flatMap((name) => folders.map((folder) => join(folder, name)))) {
    const runs = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) return path;
  }
  throw new Error(`${names.join(' or ')} was not found. ${advice}`);
}
