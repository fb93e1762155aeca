// The client's entry in Node: a worker thread.

import { parentPort } from 'node:worker_threads';
import { serveClient } from './client.ts';

parentPort?.once('message', (message: { readonly control: MessagePort }) => serveClient(message.control));
