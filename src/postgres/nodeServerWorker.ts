// The server's entry in Node: a worker thread, so that a statement that never ends can be ended.

import { parentPort } from 'node:worker_threads';
import { bootServer } from './bootServer.ts';
import type { Server } from './server.ts';
import { unpackCluster } from './unpackCluster.ts';

/** As `ServerMessage`, with the files themselves where the browser has addresses. */
export type NodeServerMessage =
  | {
      readonly kind: 'boot';
      readonly wasm: Uint8Array<ArrayBuffer>;
      readonly fsBundle: Blob;
      readonly clusterGz: Blob;
      readonly api: MessagePort;
    }
  | { readonly kind: 'attach'; readonly client: number; readonly line: MessagePort };

let server: Server | null = null;

parentPort?.on('message', async (message: NodeServerMessage) => {
  if (message.kind === 'attach') return server?.attach(message.client, message.line);
  server = await bootServer(
    async () => ({
      wasm: await WebAssembly.compile(message.wasm),
      fsBundle: message.fsBundle,
      cluster: await unpackCluster(message.clusterGz),
    }),
    message.api,
    (told) => parentPort?.postMessage(told),
  );
});
