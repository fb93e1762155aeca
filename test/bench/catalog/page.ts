// A page with the lab's server and nothing else: what a snapshot of its catalog takes, and comparing it.

/// <reference path="../../../src/virtualAssets.d.ts" />

import { bootFileUrls } from 'virtual:postgres-assets';
import { downloadBootFiles } from '../../../src/lab/browser/downloadBootFiles.ts';
import { callServer } from '../../../src/lab/serverCalls.ts';
import { diffSchemas } from '../../../src/model/diffSchemas.ts';
import type { ServerApi, ServerEvent, ServerMessage } from '../../../src/model/serverApi.ts';
import { manyChangedTables, manyTables } from './manyTables.ts';

/** Milliseconds of each round. */
export interface CatalogTimes {
  readonly snapshot: readonly number[];
  readonly diff: readonly number[];
  /** How many differences the last round found, columns and tables of its snapshot. */
  readonly found: { readonly differences: number; readonly tables: number; readonly columns: number };
}

const booting = boot();

async function boot(): Promise<ServerApi> {
  const worker = new Worker(new URL('../../../src/postgres/serverWorker.ts', import.meta.url), { type: 'module' });
  const post = (message: ServerMessage, transfer: Transferable[] = []) => worker.postMessage(message, transfer);
  const { port1, port2 } = new MessageChannel();
  const ready = new Promise<void>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<ServerEvent>) => {
      if (data.kind === 'ready') resolve();
      else if (data.kind === 'failed') reject(new Error(data.message));
    };
    worker.onerror = (event) => reject(new Error(event.message));
  });
  const { wasm, archives } = downloadBootFiles(bootFileUrls, 'default', () => undefined);
  post({ kind: 'unpack', ...(await archives) });
  post({ kind: 'boot', traced: true, wasm: await wasm, api: port2 }, [port2]);
  await ready;
  return callServer(port1).api;
}

async function measure(tables: number, warmUps: number, rounds: number): Promise<CatalogTimes> {
  const api = await booting;
  const become = async (sql: string) => {
    if (!(await api.reset(sql)).pristine) throw new Error('the database could not be reset');
  };
  await become(manyTables(tables));
  const before = await api.readSchema();
  await become(manyChangedTables(tables));
  const snapshot: number[] = [];
  const diff: number[] = [];
  let found = { differences: 0, tables: 0, columns: 0 };
  for (let round = -warmUps; round < rounds; round += 1) {
    const startedMs = performance.now();
    const now = await api.readSchema();
    const readMs = performance.now();
    const differences = diffSchemas(before, now);
    const endedMs = performance.now();
    if (round >= 0) {
      snapshot.push(readMs - startedMs);
      diff.push(endedMs - readMs);
    }
    const columns = now.tables.reduce((sum, table) => sum + table.columns.length, 0);
    found = { differences: differences.length, tables: now.tables.length, columns };
  }
  return { snapshot, diff, found };
}

Reflect.set(globalThis, 'benchCatalog', measure);
