// The part of PGlite that the server uses, booted from a prebuilt cluster.

import { PGlite } from '@electric-sql/pglite';
import type { ClusterFiles } from './clusterFiles.ts';

/** One backend. Nothing here waits its turn: `Backend` does that. */
export interface Database {
  /** Runs frontend messages; the answer comes in parts that are valid only during the call. */
  execute(messages: Uint8Array, onAnswer: (part: Uint8Array) => void): Promise<void>;
  /** Rows as PGlite parses them, for the server's own catalog queries. */
  query<Row>(sql: string): Promise<readonly Row[]>;
  /** Statements of the server's own, without results. */
  run(sql: string): Promise<void>;
  close(): Promise<void>;
}

export interface DatabaseFiles {
  readonly wasm: WebAssembly.Module;
  readonly fsBundle: Blob;
  /** A fresh data directory; it serves one boot. */
  readonly cluster: ClusterFiles;
}

// 128 MB of shared buffers is Postgres' default; a lesson's tables fit in 16.
const sharedBuffers = ['-c', 'shared_buffers=2048'];

/** Boots a backend on a fresh copy of the cluster; rejects when a file is not what PGlite expects. */
export async function bootDatabase(files: DatabaseFiles): Promise<Database> {
  const pglite = await PGlite.create({
    pgliteWasmModule: files.wasm,
    initdbWasmModule: files.wasm,
    fsBundle: files.fsBundle,
    fs: files.cluster,
    startParams: [...PGlite.defaultStartParams, ...sharedBuffers],
  });
  return {
    execute: (messages, onRawData) => pglite.execProtocolRawStream(messages, { syncToFs: false, onRawData }),
    query: async <Row>(sql: string) => (await pglite.query<Row>(sql)).rows,
    run: async (sql) => {
      await pglite.exec(sql);
    },
    close: () => pglite.close(),
  };
}
