// `npm start`: builds the page when needed, serves it on this machine alone, and prints where.

import { buildPageIfNeeded } from './buildPage.ts';
import { DIST_FOLDER } from './projectPaths.ts';
import { serveFolder } from './staticServer.ts';

const DEFAULT_PORT = 4173;

await buildPageIfNeeded();
const wanted = process.env.PORT;
// A port that was asked for is meant; only the default may move.
const served = await serveFolder(DIST_FOLDER, {
  port: wanted === undefined ? DEFAULT_PORT : Number(wanted),
  attempts: wanted === undefined ? 20 : 1,
});
console.log(`Migration Lab is at ${served.address} (Ctrl+C ends it)`);
