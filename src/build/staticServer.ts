// Serves a built folder as a good static host would: compressed copies, long caching for names with a hash.

import { createServer, type Server } from 'node:http';
import sirv from 'sirv';

const HOST = '127.0.0.1';
/** Vite's names for what never changes: `assets/name-HASH.ext`. */
const HASHED = /\/assets\/[^/]+-[\w-]{8}\.\w+$/;

export interface ServedFolder {
  /** With a slash at the end. */
  readonly address: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  readonly port: number;
  /** Takes the next port when the first is taken, this many times. */
  readonly attempts?: number;
  /** A path under which the folder appears, as on a host where it is one of several: `/lab/`. */
  readonly under?: string;
}

export async function serveFolder(folder: string, options: ServeOptions): Promise<ServedFolder> {
  const { port, attempts = 1, under = '/' } = options;
  const answer = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, pathname) => {
      response.setHeader('Cache-Control', HASHED.test(pathname) ? 'public, max-age=31536000, immutable' : 'no-cache');
      response.setHeader('X-Content-Type-Options', 'nosniff');
    },
  });
  const server = createServer((request, response) => {
    const notFound = () => {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n');
    };
    if (!request.url?.startsWith(under)) return notFound();
    request.url = `/${request.url.slice(under.length)}`;
    answer(request, response, notFound);
  });
  const taken = await listen(server, port, attempts);
  return { address: `http://${HOST}:${taken}${under}`, close: () => close(server) };
}

async function listen(server: Server, port: number, attempts: number): Promise<number> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await listenOnce(server, port + attempt);
    } catch (cause) {
      const isTaken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
      if (!isTaken || attempt + 1 >= attempts) throw cause;
    }
  }
}

function listenOnce(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
