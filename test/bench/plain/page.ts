// A page that does nothing but start PGlite in a worker, as PGlite's own documentation does.

const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
const timing = new Promise((resolve, reject) => {
  worker.onmessage = (event: MessageEvent<unknown>) => resolve(event.data);
  worker.onerror = (event) => reject(new Error(event.message));
});
Reflect.set(globalThis, 'benchTiming', timing);
