// The built page on a free port of this machine, as `npm start` would serve it.

import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { DIST_FOLDER } from '../../src/build/projectPaths.ts';
import { type ServedFolder, serveFolder } from '../../src/build/staticServer.ts';

/** `under` is a path like `/some/folder/`, to see that the page works beside others on one host. */
export async function servePage(under = '/'): Promise<ServedFolder> {
  await access(join(DIST_FOLDER, 'index.html')).catch((cause) => {
    throw new Error('The page is not built: run `npm run build` first.', { cause });
  });
  return serveFolder(DIST_FOLDER, { port: 0, under });
}
