// Boots the server inside a worker and gives its calls a port to come on; the same in the browser and in Node.

import { createBirpc } from 'birpc';
import type { BootStep, ServerApi, ServerEvent } from '../model/serverApi.ts';
import { BootError, messageOf } from './bootError.ts';
import { bootDatabase, type DatabaseFiles } from './database.ts';
import { type Server, startServer } from './server.ts';

type Progress = Extract<ServerEvent, { kind: 'progressed' }>;

/** Never rejects: what goes wrong is told as `failed`, with the step at which it did. Null then. */
export async function bootServer(
  loadFiles: (onProgress: (event: Progress) => void) => Promise<DatabaseFiles>,
  api: MessagePort,
  tell: (event: ServerEvent) => void,
): Promise<Server | null> {
  let step: BootStep = 'fetch';
  try {
    const startedMs = performance.now();
    const files = await loadFiles(tell);
    const fetchedMs = performance.now();
    step = 'start';
    tell({ kind: 'progressed', step, loadedBytes: 0, totalBytes: 0 });
    const server = await startServer(await bootDatabase(files));
    // Without a prototype, so that no inherited name can be called.
    const table: ServerApi = Object.assign(Object.create(null), server.api);
    createBirpc<object, ServerApi>(table, {
      post: (data) => api.postMessage(data),
      on: (listener) => {
        api.onmessage = (event) => listener(event.data);
      },
    });
    const ms = { fetch: fetchedMs - startedMs, start: performance.now() - fetchedMs };
    tell({ kind: 'ready', postgres: server.version, ms });
    return server;
  } catch (cause) {
    tell({ kind: 'failed', step: cause instanceof BootError ? cause.step : step, message: messageOf(cause) });
    return null;
  }
}
