// What a server's worker does with the messages that it gets; the same in the browser and in Node.

import { createBirpc } from 'birpc';
import { gunzip } from '../base/gunzip.ts';
import type { BootFiles, BootStep, ServerApi, ServerEvent, ServerMessage } from '../model/serverApi.ts';
import { openCluster } from './clusterFiles.ts';
import { bootDatabase } from './database.ts';
import { type Server, startServer } from './server.ts';

/** Takes the messages of one server's life; `tell` carries its events back. */
export function serverEntry(tell: (event: ServerEvent) => void): (message: ServerMessage) => void {
  let server: Server | null = null;
  return (message) => {
    if (message.kind === 'attach') server?.attach(message.client, message.line);
    else
      void boot(message.files, message.api, tell).then((booted) => {
        server = booted;
      });
  };
}

/** Never rejects: what goes wrong is told as `failed`, with the step at which it did. Null then. */
async function boot(files: BootFiles, api: MessagePort, tell: (event: ServerEvent) => void): Promise<Server | null> {
  let step: BootStep = 'unpack';
  const enter = (next: BootStep) => {
    step = next;
    tell({ kind: 'progressed', step, loadedBytes: 0, totalBytes: 0 });
  };
  try {
    enter('unpack');
    const startedMs = performance.now();
    const [fsBundle, cluster] = await Promise.all([gunzip(files.fsBundleGz), openCluster(files.clusterGz)]);
    const unpackedMs = performance.now();
    enter('start');
    const server = await startServer(await bootDatabase({ wasm: files.wasm, fsBundle: new Blob([fsBundle]), cluster }));
    serveCalls(server.api, api);
    const ms = { unpack: unpackedMs - startedMs, start: performance.now() - unpackedMs };
    tell({ kind: 'ready', postgres: server.version, ms });
    return server;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = step === 'unpack' ? `a file of Postgres is damaged or cut off (${reason})` : reason;
    tell({ kind: 'failed', step, message });
    return null;
  }
}

function serveCalls(api: ServerApi, port: MessagePort): void {
  // Without a prototype, so that no inherited name can be called.
  const table: ServerApi = Object.assign(Object.create(null), api);
  createBirpc<object, ServerApi>(table, {
    post: (data) => port.postMessage(data),
    on: (listener) => {
      port.onmessage = (event) => listener(event.data);
    },
  });
}
