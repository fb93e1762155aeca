// The part of PGlite that the server uses, booted from a prebuilt cluster.

import { PGlite } from '@electric-sql/pglite';
import type { ClusterFiles } from './clusterFiles.ts';
import type { FileSystem } from './markFiles.ts';
import { logSettings } from './trace/serverLog.ts';

/** What a running Postgres consists of: nothing else remembers anything between two messages. */
export interface Engine {
  readonly memory: WebAssembly.Memory;
  readonly files: FileSystem;
  /** Without its final slash. */
  readonly dataFolder: string;
  stackPointer(): number;
}

/** One backend. Nothing here waits its turn: `Backend` does that. */
export interface Database {
  /** Runs frontend messages; the answer comes in parts that are valid only during the call. */
  execute(messages: Uint8Array, onAnswer: (part: Uint8Array) => void): Promise<void>;
  /** Rows as PGlite parses them, for the server's own catalog queries. */
  query<Row>(sql: string): Promise<readonly Row[]>;
  /** What Postgres wrote to its log since it was last taken. */
  readonly log: readonly LogLine[];
  /** The same, and forgets it. */
  takeLog(): readonly LogLine[];
  /** Statements of the server's own, without results. */
  run(sql: string): Promise<void>;
  readonly engine: Engine;
  close(): Promise<void>;
}

/** All that a query of our own needs: so a server elsewhere can be asked the same. */
export type Answering = Pick<Database, 'execute'>;

export interface LogLine {
  readonly text: string;
  readonly atMs: number;
}

export interface DatabaseFiles {
  readonly wasm: WebAssembly.Module;
  readonly fsBundle: Blob;
  /** A fresh data directory; it serves one boot. */
  readonly cluster: ClusterFiles;
}

// 128 MB of shared buffers is Postgres' default; a lesson's tables fit in 16.
const sharedBuffers = ['-c', 'shared_buffers=2048'];

// Nobody may come and take it.
const mostLogLines = 10_000;

/** Boots a backend on a fresh copy of the cluster; rejects when a file is not what PGlite expects. */
export async function bootDatabase(files: DatabaseFiles): Promise<Database> {
  let log: LogLine[] = [];
  const pglite = await PGlite.create({
    pgliteWasmModule: files.wasm,
    initdbWasmModule: files.wasm,
    fsBundle: files.fsBundle,
    fs: files.cluster,
    startParams: [...PGlite.defaultStartParams, ...sharedBuffers, ...logSettings.flatMap((each) => ['-c', each])],
    onStderr: (text) => {
      log.push({ text, atMs: performance.now() });
      if (log.length > mostLogLines) log = log.slice(-mostLogLines / 2);
      return true;
    },
  });
  return {
    get log() {
      return log;
    },
    takeLog: () => {
      const taken = log;
      log = [];
      return taken;
    },
    execute: (messages, onRawData) => pglite.execProtocolRawStream(messages, { syncToFs: false, onRawData }),
    query: async <Row>(sql: string) => (await pglite.query<Row>(sql)).rows,
    run: async (sql) => {
      await pglite.exec(sql);
    },
    engine: engineOf(pglite),
    close: () => pglite.close(),
  };
}

function engineOf({ Module }: PGlite): Engine {
  const { wasmMemory: memory, stackSave } = Module;
  // Emscripten's declarations leave out what its file system is made of.
  const files = Module.FS as unknown as FileSystem;
  return { memory, files, dataFolder: PGlite.paths.PGDATA, stackPointer: () => stackSave() };
}
