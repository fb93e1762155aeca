// Builds the page into `dist`: Vite, then compressed copies, then the stamp.

import { build } from 'vite';
import { isBuiltFrom, sourcesHash, stampBuild } from './buildStamp.ts';
import { type Compression, precompress } from './precompress.ts';
import { DIST_FOLDER, PROJECT_ROOT } from './projectPaths.ts';

export async function buildPage(compression: Compression): Promise<void> {
  const hash = await sourcesHash();
  await build({ root: PROJECT_ROOT, logLevel: 'warn' });
  await precompress(DIST_FOLDER, compression);
  await stampBuild(hash);
}

/** Does nothing when `dist` is up to date. */
export async function buildPageIfNeeded(): Promise<void> {
  if (await isBuiltFrom(await sourcesHash())) return;
  process.stderr.write('Building the page …\n');
  await buildPage('quick');
}
