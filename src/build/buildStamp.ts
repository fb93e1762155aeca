// Tells whether the built folder is what the sources would give now.

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentHash } from './contentHash.ts';
import { DIST_FOLDER, PROJECT_ROOT } from './projectPaths.ts';

const STAMP = join(DIST_FOLDER, '.built-from');
const FILES = ['index.html', 'sandbox.html', 'vite.config.ts', 'package-lock.json', 'package.json'];
const FOLDERS = ['src', 'lessons', 'public'];

/** A hash of everything that a build reads, names included. */
export async function sourcesHash(): Promise<string> {
  const inFolders = await Promise.all(FOLDERS.map(filesUnder));
  const paths = [...FILES, ...inFolders.flat()].sort();
  const parts = await Promise.all(paths.map(async (path) => [path, await readFile(join(PROJECT_ROOT, path))]));
  return contentHash(parts.flat());
}

export async function isBuiltFrom(hash: string): Promise<boolean> {
  const stamp = await readFile(STAMP, 'utf8').catch(() => '');
  return stamp.trim() === hash;
}

/** Last of all: a build that was interrupted leaves no stamp. */
export async function stampBuild(hash: string): Promise<void> {
  await writeFile(STAMP, `${hash}\n`);
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(join(PROJECT_ROOT, folder), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(PROJECT_ROOT.length));
}
