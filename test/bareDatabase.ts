// A real Postgres without a server around it: for tests of what the catalog says.

import { gunzip } from '../src/base/gunzip.ts';
import { postgresFiles } from '../src/build/postgresFiles.ts';
import { openCluster } from '../src/postgres/clusterFiles.ts';
import { bootDatabase, type Database } from '../src/postgres/database.ts';

export async function bootDatabaseHere(): Promise<Database> {
  const { wasm, fsBundleGz, clusterGz } = await postgresFiles();
  const fsBundle = new Blob([await gunzip(fsBundleGz)]);
  return bootDatabase({ wasm, fsBundle, cluster: await openCluster(clusterGz) });
}
