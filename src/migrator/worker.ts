// The client's entry in the browser: a classic worker inside the sandbox page. Built into one script of its own.

import './shims/process.ts';
import { type OnUncaught, serveClient } from './client.ts';
import { guardGlobals } from './guardGlobals.ts';

const onUncaught: OnUncaught = (listener) => {
  const thrown = (error: ErrorEvent) => {
    error.preventDefault();
    // WebKit keeps the error itself from a script of opaque origin.
    listener(error.error ?? new Error(error.message));
  };
  const rejected = (rejection: PromiseRejectionEvent) => {
    rejection.preventDefault();
    listener(rejection.reason);
  };
  addEventListener('error', thrown);
  addEventListener('unhandledrejection', rejected);
  return () => {
    removeEventListener('error', thrown);
    removeEventListener('unhandledrejection', rejected);
  };
};

guardGlobals(globalThis);
globalThis.onmessage = (event: MessageEvent<{ readonly control: MessagePort }>) => {
  globalThis.onmessage = null;
  serveClient(event.data.control, onUncaught);
};
