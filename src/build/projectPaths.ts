// Where things lie in the checkout, for what runs in Node.

import { fileURLToPath } from 'node:url';

export const PROJECT_ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const CACHE_FOLDER = fileURLToPath(new URL('../../.cache/', import.meta.url));
export const DIST_FOLDER = fileURLToPath(new URL('../../dist/', import.meta.url));
export const PGLITE_FOLDER = fileURLToPath(new URL('../../node_modules/@electric-sql/pglite/', import.meta.url));
