// The server's entry in Node: a worker thread, so that a statement that never ends can be ended.

import { parentPort } from 'node:worker_threads';
import type { ServerMessage } from '../model/serverApi.ts';
import { serverEntry } from './serverEntry.ts';

const take = serverEntry((event) => parentPort?.postMessage(event));
parentPort?.on('message', (message: ServerMessage) => take(message));
