// The lab in Node: server and client in worker threads, real MessagePorts between them.

import { Worker } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import { postgresFiles } from '../../build/postgresFiles.ts';
import type { ServerApi, ServerEvent } from '../../model/serverApi.ts';
import { createLab } from '../createLab.ts';
import type { Lab } from '../lab.ts';
import type { ClientHandle, LabHost, LabLimits, ServerHandle } from '../labHost.ts';

/** Boots from the prebuilt cluster, which is made first when it is missing. Close it, or the process stays. */
export async function createNodeLab(limits?: LabLimits): Promise<Lab> {
  return createLab(await createNodeHost(), limits);
}

export async function createNodeHost(): Promise<LabHost> {
  const { wasm, fsBundle, clusterGz } = await postgresFiles();
  return {
    startServer: (onEvent): ServerHandle => {
      const worker = startThread(new URL('../../postgres/nodeServerWorker.ts', import.meta.url));
      const { port1, port2 } = new MessageChannel();
      worker.on('message', (event: ServerEvent) => onEvent(event));
      worker.on('error', (error) => onEvent({ kind: 'failed', step: 'start', message: error.message }));
      post(worker, { kind: 'boot', wasm, fsBundle, clusterGz, api: port2 }, [port2]);
      const api = createBirpc<ServerApi, object>(
        {},
        {
          post: (data) => port1.postMessage(data),
          on: (listener) => {
            port1.onmessage = (event) => listener(event.data);
          },
          timeout: -1,
        },
      );
      return {
        api,
        attach: (client, line) => post(worker, { kind: 'attach', client, line }, [line]),
        kill: () => {
          api.$close(new Error('the server was ended'));
          port1.close();
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

function startThread(entry: URL): Worker {
  const worker = new Worker(entry, { execArgv: ['--import', 'tsx'] });
  return worker;
}

/** Node's types and the browser's name the same ports differently. */
function post(worker: Worker, message: object, transfer: readonly MessagePort[]): void {
  Reflect.apply(worker.postMessage, worker, [message, transfer]);
}
