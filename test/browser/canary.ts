// A host that must never be called: it counts whoever reaches it, by whatever protocol.

import { createServer } from 'node:http';

export interface Canary {
  /** With a slash at the end. */
  readonly address: string;
  /** What has arrived since the start: a line for each connection and each request. */
  readonly visits: readonly string[];
  close(): Promise<void>;
}

export async function startCanary(): Promise<Canary> {
  const visits: string[] = [];
  const server = createServer((request, response) => {
    visits.push(`${request.method} ${request.url}`);
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/javascript' }).end('');
  });
  server.on('connection', () => visits.push('connection'));
  server.on('upgrade', (_, socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the canary has no port');
  return {
    address: `http://127.0.0.1:${address.port}/`,
    visits,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
