// `npm run build`; with `--quick` the large files are compressed less thoroughly, and only what is out of date is built.

import { buildPage, buildPageIfNeeded } from './buildPage.ts';
import { DIST_FOLDER } from './projectPaths.ts';

const startedMs = performance.now();
await (process.argv.includes('--quick') ? buildPageIfNeeded() : buildPage('best'));
console.log(`${DIST_FOLDER} is built (${((performance.now() - startedMs) / 1000).toFixed(1)} s)`);
