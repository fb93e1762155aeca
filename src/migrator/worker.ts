// The client's entry in the browser: a classic worker inside the sandbox page. Built into one script of its own.

import './shims/process.ts';
import { serveClient } from './client.ts';
import { guardGlobals } from './guardGlobals.ts';

guardGlobals(globalThis);
globalThis.onmessage = (event: MessageEvent<{ readonly control: MessagePort }>) => {
  globalThis.onmessage = null;
  serveClient(event.data.control);
};
