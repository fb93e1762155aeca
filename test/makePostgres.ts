// Makes the files of Postgres before the tests start, so that no test's time limit pays for it.

import { shippedPostgres } from '../src/build/postgresFiles.ts';

export async function setup(): Promise<void> {
  await shippedPostgres();
}
