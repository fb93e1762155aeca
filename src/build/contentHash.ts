// Short names for contents: caches and file names change when, and only when, what they stand for does.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

export function contentHash(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(String(part.length)).update(':').update(part);
  return hash.digest('hex').slice(0, 12);
}

export async function hashOfFiles(paths: readonly string[]): Promise<string> {
  return contentHash(await Promise.all(paths.map((path) => readFile(path))));
}
