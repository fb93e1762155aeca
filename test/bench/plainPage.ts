// The page that the boot is compared with: PGlite alone, bundled, compressed and served as our own page is.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'vite';
import { cachedFile } from '../../src/build/cachedFile.ts';
import { contentHash } from '../../src/build/contentHash.ts';
import { precompress } from '../../src/build/precompress.ts';
import { PGLITE_FOLDER } from '../../src/build/projectPaths.ts';
import { type ServedFolder, serveFolder } from '../../src/build/staticServer.ts';

const ROOT = fileURLToPath(new URL('plain/', import.meta.url));
const DATA = 'pglite.data';

/** In milliseconds: inside of the worker, from when its script had loaded. */
export interface PlainTiming {
  readonly create: number;
  readonly query: number;
  /** How long the worker's script took to load. */
  readonly loaded: number;
}

export async function servePlainPage(): Promise<ServedFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'migration-lab-plain-'));
  try {
    const data = await bundle(folder);
    await precompress(folder, 'best');
    // Not among the kinds of files that our own page ships.
    await writeFile(join(folder, `${data}.br`), await compressedData());
    const served = await serveFolder(folder, { port: 0 });
    return {
      address: served.address,
      close: async () => {
        await served.close();
        await rm(folder, { recursive: true, force: true });
      },
    };
  } catch (cause) {
    await rm(folder, { recursive: true, force: true });
    throw cause;
  }
}

/** The name that PGlite's data file got. */
async function bundle(outDir: string): Promise<string> {
  let data: string | null = null;
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    base: './',
    worker: {
      format: 'es',
      plugins: () => [
        {
          name: 'data-file-name',
          generateBundle(_options, output) {
            data = Object.keys(output).find((name) => /pglite-[\w-]{8}\.data$/.test(name)) ?? data;
          },
        },
      ],
    },
    build: { outDir, emptyOutDir: true, target: 'es2022', reportCompressedSize: false, chunkSizeWarningLimit: 8000 },
  });
  if (data === null) throw new Error('the bundler did not ship the data file of PGlite');
  return data;
}

async function compressedData(): Promise<Uint8Array> {
  const bytes = await readFile(join(PGLITE_FOLDER, 'dist', DATA));
  const name = `${contentHash(['brotli', bytes])}.br`;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };
  const compress = async () => brotliCompressSync(bytes, { params });
  return (await cachedFile(name, 'a compressed copy of PGlite’s own files', compress)).bytes;
}
