// Counts what a server of this process hands out: the bodies as they are encoded, headers left out.

import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { IncomingMessage, ServerResponse } from 'node:http';

export interface ServedFile {
  readonly path: string;
  /** When it was asked for, in milliseconds since the epoch. */
  readonly askedMs: number;
  readonly bytes: number;
  readonly encoding: string;
}

export interface ServedBytes {
  files(): readonly ServedFile[];
  /** Resolves when nothing is under way and nothing was asked for during this time. */
  quiet(forMs: number): Promise<void>;
  stop(): void;
}

// https://nodejs.org/api/diagnostics_channel.html#http
const REQUEST_STARTS = 'http.server.request.start';

class Counted implements ServedFile {
  bytes = 0;
  readonly askedMs = now();
  readonly path: string;
  readonly #response: ServerResponse;

  constructor(path: string, response: ServerResponse) {
    this.path = path;
    this.#response = response;
    const add = (chunk: unknown) => {
      if (chunk instanceof Uint8Array) this.bytes += chunk.byteLength;
      else if (typeof chunk === 'string') this.bytes += Buffer.byteLength(chunk);
    };
    response.write = listened(response.write, add);
    response.end = listened(response.end, add);
  }

  get encoding(): string {
    return String(this.#response.getHeader('content-encoding') ?? 'none');
  }

  get isOver(): boolean {
    return this.#response.closed;
  }
}

/** Counts for the server at this address, from now on. */
export function countServed(address: string): ServedBytes {
  const { host } = new URL(address);
  const counted: Counted[] = [];
  const hear = (message: unknown) => {
    if (typeof message !== 'object' || message === null || !('request' in message) || !('response' in message)) return;
    const { request, response } = message;
    if (!(request instanceof IncomingMessage) || !(response instanceof ServerResponse)) return;
    if (request.headers.host === host) counted.push(new Counted(request.url ?? '', response));
  };
  subscribe(REQUEST_STARTS, hear);
  return {
    files: () => counted,
    quiet: async (forMs) => {
      const isQuiet = () => counted.every(({ isOver, askedMs }) => isOver && now() - askedMs > forMs);
      while (!isQuiet()) await new Promise((resolve) => setTimeout(resolve, 100));
    },
    stop: () => void unsubscribe(REQUEST_STARTS, hear),
  };
}

export function totalBytes(files: readonly ServedFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

function now(): number {
  return performance.timeOrigin + performance.now();
}

/** The method as it was, with `hear` told its first argument. */
function listened<Method extends (...args: never[]) => unknown>(
  method: Method,
  hear: (chunk: unknown) => void,
): Method {
  return new Proxy(method, {
    apply: (target, self, args: unknown[]) => {
      hear(args[0]);
      return Reflect.apply(target, self, args);
    },
  });
}
