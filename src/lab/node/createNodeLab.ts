// The lab in Node: server and client in worker threads, real MessagePorts between them.

import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { postgresFiles } from '../../build/postgresFiles.ts';
import type { ServerEvent } from '../../model/serverApi.ts';
import { createLab } from '../createLab.ts';
import type { Lab } from '../lab.ts';
import type { ClientHandle, LabHost, LabLimits, ServerHandle } from '../labHost.ts';
import { callServer } from '../serverCalls.ts';

/** Boots from the prebuilt cluster, which is made first when it is missing. Close it, or the process stays. */
export async function createNodeLab(limits?: LabLimits): Promise<Lab> {
  return createLab(await createNodeHost(), limits);
}

/** `traced: false` is for those who measure what watching costs, or changes. */
export async function createNodeHost({ traced = true }: { readonly traced?: boolean } = {}): Promise<LabHost> {
  const { wasm, fsBundleGz, clusterGz } = await postgresFiles();
  return {
    warmsUp: false,
    startServer: (onEvent): ServerHandle => {
      const worker = startThread(new URL('../../postgres/nodeServerWorker.ts', import.meta.url));
      const { port1, port2 } = new MessageChannel();
      worker.on('message', (event: ServerEvent) => onEvent(event));
      worker.on('error', (error) => onEvent({ kind: 'failed', step: 'start', message: error.message }));
      post(worker, { kind: 'unpack', fsBundleGz, clusterGz });
      post(worker, { kind: 'boot', wasm, api: port2, traced }, [port2]);
      const calls = callServer(port1);
      return {
        api: calls.api,
        attach: (client, line, diesAfter) => post(worker, { kind: 'attach', client, line, diesAfter }, [line]),
        kill: () => {
          calls.close();
          void worker.terminate();
        },
      };
    },
    startClient: (onBroken): ClientHandle => {
      const worker = startThread(new URL('../../migrator/nodeWorker.ts', import.meta.url));
      const { port1, port2 } = new MessageChannel();
      worker.on('error', (error) => onBroken(error.message));
      worker.on('exit', () => onBroken('the client ended by itself'));
      post(worker, { control: port2 }, [port2]);
      return {
        control: port1,
        kill: () => {
          port1.close();
          void worker.terminate();
        },
      };
    },
  };
}

// TypeScript is not for Node 20 to run, and `--import` reaches no thread: a thread registers tsx itself.
const bootstrap = `
  const { workerData } = require('node:worker_threads');
  import(workerData.tsx).then(({ register }) => { register(); return import(workerData.entry); });
`;

function startThread(entry: URL): Worker {
  // By its package.json: `require.resolve` would give the CommonJS form, which has no loader for threads.
  const tsx = new URL(
    'dist/esm/api/index.mjs',
    pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json')),
  ).href;
  return new Worker(bootstrap, { eval: true, execArgv: [], workerData: { tsx, entry: entry.href } });
}

/** Node's types and the browser's name the same ports differently. */
function post(worker: Worker, message: object, transfer: readonly MessagePort[] = []): void {
  Reflect.apply(worker.postMessage, worker, [message, transfer]);
}
