// Writes `.br` and `.gz` beside the files of a built folder, for servers that hand out what is compressed already.

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { cachedFile, keptFile } from './cachedFile.ts';
import { contentHash } from './contentHash.ts';

const COMPRESSIBLE = new Set(['.css', '.html', '.js', '.json', '.svg', '.ttf', '.wasm', '.webmanifest']);
const SMALLEST_BYTES = 256;
/** Above this the best level takes many seconds, so what it gives is kept between builds: these files seldom change. */
const LARGE_BYTES = 2 * 1024 * 1024;
const BEST_LEVEL = 11;
/** A tenth larger, in a tenth of the time. */
const QUICK_LEVEL = 9;

/** `best` is for a page that is published, `quick` for one that is only tried. */
export type Compression = 'best' | 'quick';

export async function precompress(folder: string, compression: Compression): Promise<void> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile() && COMPRESSIBLE.has(extname(entry.name)));
  await Promise.all(files.map((entry) => compressFile(join(entry.parentPath, entry.name), compression)));
}

async function compressFile(path: string, compression: Compression): Promise<void> {
  const bytes = await readFile(path);
  if (bytes.length < SMALLEST_BYTES) return;
  const brotli =
    bytes.length < LARGE_BYTES ? await brotliOf(bytes, BEST_LEVEL) : await keptBrotliOf(bytes, compression);
  await writeFile(`${path}.br`, brotli);
  await writeFile(`${path}.gz`, await promisify(gzip)(bytes, { level: 9 }));
}

async function keptBrotliOf(bytes: Uint8Array, compression: Compression): Promise<Uint8Array> {
  const name = `${contentHash(['brotli', bytes])}.br`;
  if (compression === 'quick') return (await keptFile(name)) ?? brotliOf(bytes, QUICK_LEVEL);
  const what = `a compressed copy of ${(bytes.length / 1e6).toFixed(1)} MB`;
  return (await cachedFile(name, what, () => brotliOf(bytes, BEST_LEVEL))).bytes;
}

function brotliOf(bytes: Uint8Array, level: number): Promise<Uint8Array> {
  return promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: level,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}
