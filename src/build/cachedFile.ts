// Files that take long to make and seldom change, kept in `.cache`.

import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CACHE_FOLDER } from './projectPaths.ts';

export interface CachedFile {
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Reads the file, or makes and keeps it; `what` is told on stderr, since making takes seconds. */
export async function cachedFile(name: string, what: string, make: () => Promise<Uint8Array>): Promise<CachedFile> {
  const path = join(CACHE_FOLDER, name);
  const kept = await keptFile(name);
  if (kept !== null) return { path, bytes: kept };
  process.stderr.write(`Making ${what} (kept in .cache for the next time) …\n`);
  const made = await make();
  await mkdir(dirname(path), { recursive: true });
  // A rename is atomic: two processes may make the same file, none reads half of one.
  const unfinished = `${path}.${randomUUID()}`;
  await writeFile(unfinished, made);
  await rename(unfinished, path);
  return { path, bytes: new Uint8Array(made) };
}

/** What `cachedFile` kept under the name; null when there is none. */
export async function keptFile(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(join(CACHE_FOLDER, name)));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw cause;
  }
}
