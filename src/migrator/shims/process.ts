// What Node has as globals and the client's libraries take for granted. Imported before any of them.

import { Buffer } from 'buffer';

/** `versions` stays empty: libraries that find `versions.node` take themselves to be in Node. */
const process = {
  env: {},
  argv: [],
  version: '',
  versions: {},
  platform: 'browser',
  cwd: () => '/',
  nextTick: (callback: (...args: readonly unknown[]) => void, ...args: readonly unknown[]) =>
    queueMicrotask(() => callback(...args)),
  emitWarning: (warning: unknown) => console.warn(String(warning)),
  on: () => process,
  once: () => process,
  off: () => process,
};

Object.assign(globalThis, {
  process,
  Buffer,
  global: globalThis,
  setImmediate: (callback: (...args: readonly unknown[]) => void, ...args: readonly unknown[]) =>
    setTimeout(callback, 0, ...args),
  clearImmediate: (timer: ReturnType<typeof setTimeout>) => clearTimeout(timer),
});
