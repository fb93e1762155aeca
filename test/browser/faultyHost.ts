// The built page behind a host with faults: a file that is missing, cut off on its way, or slow to come.

import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { servePage } from './servedPage.ts';

export type Fault = 'missing' | 'cut off' | 'short' | 'held';

export interface FaultyHost {
  readonly address: string;
  /** From now on, files whose path matches have this fault; they alone. */
  break(files: RegExp, fault: Fault): void;
  /** All is well again; what was held back goes on. */
  mend(): void;
  close(): Promise<void>;
}

export async function startFaultyHost(under = '/'): Promise<FaultyHost> {
  const served = await servePage(under);
  let broken: { readonly files: RegExp; readonly fault: Fault } | null = null;
  let held: (() => void)[] = [];

  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', served.address).pathname;
    const fault = broken?.files.test(path) ? broken.fault : null;
    if (fault === 'missing') return void response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n');
    const go = () => forward(request, response, served.address, fault);
    if (fault === 'held') held.push(go);
    else go();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the host has no port');

  return {
    address: `http://127.0.0.1:${address.port}${under}`,
    break: (files, fault) => {
      broken = { files, fault };
    },
    mend: () => {
      broken = null;
      for (const go of held) go();
      held = [];
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await served.close();
    },
  };
}

function forward(request: IncomingMessage, response: ServerResponse, to: string, fault: Fault | null): void {
  // A broken file travels as it is, so that half of its bytes is half of the file.
  const headers = fault === null ? request.headers : { ...request.headers, 'accept-encoding': 'identity' };
  const onward = ask(new URL(request.url ?? '/', to), { method: request.method, headers }, (answer) => {
    const status = answer.statusCode ?? 500;
    if (fault !== 'cut off' && fault !== 'short') {
      response.writeHead(status, answer.headers);
      answer.pipe(response);
      return;
    }
    const parts: Buffer[] = [];
    answer.on('data', (part: Buffer) => parts.push(part));
    answer.on('end', () => {
      const whole = Buffer.concat(parts);
      const half = whole.subarray(0, Math.floor(whole.length / 2));
      // Cut off: the connection breaks. Short: all looks well, but the file on the host is only half of itself.
      const length = fault === 'short' ? half.length : whole.length;
      response.writeHead(status, { ...answer.headers, 'content-length': length });
      if (fault === 'short') response.end(half);
      else response.write(half, () => response.destroy());
    });
  });
  onward.on('error', () => response.destroy());
  onward.end();
}
