// PGlite as it comes: created, and asked once.

import { PGlite } from '@electric-sql/pglite';

const startedMs = performance.now();
const pglite = await PGlite.create();
const createdMs = performance.now();
await pglite.query('select 1');
self.postMessage({ create: createdMs - startedMs, query: performance.now() - createdMs, loaded: startedMs });
