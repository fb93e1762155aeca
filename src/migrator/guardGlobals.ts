// Says in a sentence what the sandbox's policy would refuse with a riddle. The policy of sandbox.html is the wall;
// this is the sign in front of it.

const network = 'a migration in the lab talks to the database and to nothing else';
const storage = 'a migration in the lab keeps nothing between runs but what is in the database';
const reasons: Readonly<Record<string, string>> = {
  fetch: network,
  XMLHttpRequest: network,
  WebSocket: network,
  EventSource: network,
  WebTransport: network,
  importScripts: network,
  Worker: 'a migration in the lab runs in one thread',
  SharedWorker: 'a migration in the lab runs in one thread',
  BroadcastChannel: network,
  postMessage: network,
  close: 'a migration ends when its function returns',
  indexedDB: storage,
  caches: storage,
  localStorage: storage,
  sessionStorage: storage,
};

/** Replaces them, on the scope and on its prototypes, by functions and getters that throw. */
export function guardGlobals(scope: object): void {
  for (const [name, reason] of Object.entries(reasons)) {
    // No arrow function: `new WebSocket(…)` is to be told the reason too.
    const refuse = function refuse(): never {
      throw new Error(`${name} is not available here: ${reason}.`);
    };
    for (let at: object | null = scope; at; at = Reflect.getPrototypeOf(at)) {
      const own = Reflect.getOwnPropertyDescriptor(at, name);
      if (own?.configurable) Reflect.deleteProperty(at, name);
    }
    const callable = !['indexedDB', 'caches', 'localStorage', 'sessionStorage'].includes(name);
    const replacement = callable ? { value: refuse, writable: false } : { get: refuse };
    Reflect.defineProperty(scope, name, { ...replacement, enumerable: false, configurable: false });
  }
}
