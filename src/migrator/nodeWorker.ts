// The client's entry in Node: a worker thread.

import { parentPort } from 'node:worker_threads';
import { type OnUncaught, serveClient } from './client.ts';

const onUncaught: OnUncaught = (listener) => {
  process.on('uncaughtException', listener);
  process.on('unhandledRejection', listener);
  return () => {
    process.off('uncaughtException', listener);
    process.off('unhandledRejection', listener);
  };
};

parentPort?.once('message', (message: { readonly control: MessagePort }) => serveClient(message.control, onUncaught));
