// What a server's worker does with the messages that it gets; the same in the browser and in Node.

import { createBirpc } from 'birpc';
import { assertNever } from '../base/assertNever.ts';
import { gunzip } from '../base/gunzip.ts';
import { emptySchema } from '../model/schema.ts';
import type { BootStep, ServerApi, ServerEvent, ServerMessage, WiredServerApi } from '../model/serverApi.ts';
import { shareList, shareSchema } from '../model/sharedState.ts';
import type { TableRows } from '../model/tableRows.ts';
import { openCluster } from './clusterFiles.ts';
import { bootDatabase, type DatabaseFiles } from './database.ts';
import { type Server, startServer } from './server.ts';

type Unpacked = Omit<DatabaseFiles, 'wasm'>;

/** Takes the messages of one server's life; `tell` carries its events back. */
export function serverEntry(tell: (event: ServerEvent) => void): (message: ServerMessage) => void {
  let server: Server | null = null;
  let unpacking: Promise<Unpacked> = Promise.reject(new Error('nothing to unpack has come'));
  unpacking.catch(() => undefined);
  return (message) => {
    switch (message.kind) {
      case 'unpack':
        unpacking = unpack(message.fsBundleGz, message.clusterGz);
        // Told by `boot`, which waits for it.
        unpacking.catch(() => undefined);
        break;
      case 'boot':
        void boot(message, unpacking, tell).then((booted) => {
          server = booted;
        });
        break;
      case 'attach':
        server?.attach(message.client, message.line, message.diesAfter);
        break;
      default:
        assertNever(message);
    }
  };
}

async function unpack(fsBundleGz: Blob, clusterGz: Blob): Promise<Unpacked> {
  const [fsBundle, cluster] = await Promise.all([gunzip(fsBundleGz), openCluster(clusterGz)]);
  return { fsBundle: new Blob([fsBundle]), cluster };
}

/** Never rejects: what goes wrong is told as `failed`, with the step at which it did. Null then. */
async function boot(
  { wasm, api, traced }: Extract<ServerMessage, { kind: 'boot' }>,
  unpacking: Promise<Unpacked>,
  tell: (event: ServerEvent) => void,
): Promise<Server | null> {
  let step: BootStep = 'unpack';
  const enter = (next: BootStep) => {
    step = next;
    tell({ kind: 'progressed', step, loadedBytes: 0, totalBytes: 0 });
  };
  try {
    enter('unpack');
    const startedMs = performance.now();
    const files = await unpacking;
    const unpackedMs = performance.now();
    enter('start');
    const server = await startServer(await bootDatabase({ wasm, ...files }), { traced });
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

function wired(api: ServerApi): WiredServerApi {
  let schema = emptySchema;
  let rows: readonly TableRows[] = [];
  return {
    ...api,
    readSchema: async () => {
      const now = await api.readSchema();
      const told = shareSchema(now, schema);
      schema = now;
      return told;
    },
    readRows: async () => {
      const now = await api.readRows();
      const told = shareList(now, rows);
      rows = now;
      return told;
    },
  };
}

function serveCalls(api: ServerApi, port: MessagePort): void {
  // Without a prototype, so that no inherited name can be called.
  const table: WiredServerApi = Object.assign(Object.create(null), wired(api));
  createBirpc<object, WiredServerApi>(table, {
    post: (data) => port.postMessage(data),
    on: (listener) => {
      port.onmessage = (event) => listener(event.data);
    },
  });
}
