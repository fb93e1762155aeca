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

// What nobody waits for may fail after its step: in a browser that ends no worker, so it ends no thread here.
const ignore = (): void => {};
process.on('uncaughtException', ignore);
process.on('unhandledRejection', ignore);

parentPort?.once('message', (message: { readonly control: MessagePort }) => serveClient(message.control, onUncaught));
