// The same statements without Sequelize, wire, sessions or lab: handed to PGlite's own API one after the other.

import { PGlite } from '@electric-sql/pglite';
import { gunzip } from '../../src/base/gunzip.ts';
import { postgresFiles } from '../../src/build/postgresFiles.ts';
import { openCluster } from '../../src/postgres/clusterFiles.ts';

export interface BoundStatement {
  readonly sql: string;
  readonly parameters: readonly string[];
}

export interface StraightPglite {
  /** Milliseconds for all of them. */
  run(statements: readonly BoundStatement[]): Promise<number>;
  /** Not timed: back to an empty schema. */
  empty(): Promise<void>;
  close(): Promise<void>;
}

/** Boots from the same files, with the same settings, as the lab's server: only the way to it differs. */
export async function openStraightPglite(): Promise<StraightPglite> {
  const { wasm, fsBundleGz, clusterGz } = await postgresFiles();
  const pglite = await PGlite.create({
    pgliteWasmModule: wasm,
    initdbWasmModule: wasm,
    fsBundle: new Blob([await gunzip(fsBundleGz)]),
    fs: await openCluster(clusterGz),
    startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=2048'],
  });
  return {
    run: async (statements) => {
      const startedMs = performance.now();
      for (const { sql, parameters } of statements) {
        if (parameters.length === 0) await pglite.exec(sql);
        else await pglite.query(sql, [...parameters]);
      }
      return performance.now() - startedMs;
    },
    empty: async () => {
      await pglite.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    },
    close: () => pglite.close(),
  };
}
