// Where a client dials in: each `connect` on its line is a new connection, as to a TCP port.

import { acceptDialMessage, type DialPing } from '../model/dialProtocol.ts';
import { errorResponse } from './wire/backendMessages.ts';

type ErrorFields = Parameters<typeof errorResponse>[0];

const tooMany: ErrorFields = { severity: 'FATAL', code: '53300', message: 'sorry, too many clients already' };
const gone: ErrorFields = {
  severity: 'FATAL',
  code: '57P03',
  message: 'the server does not answer this client any more',
};

// Sequelize's pool holds five; a real server's default limit is 100.
const mostConnections = 20;

export class Listener {
  readonly #line: MessagePort;
  readonly #pongs = new Map<number, () => void>();
  #pings = 0;
  #connections = 0;
  #open = true;

  constructor(line: MessagePort, connect: (port: MessagePort) => void) {
    this.#line = line;
    line.onmessage = (event) => {
      const message = acceptDialMessage(event.data);
      if (message?.kind === 'pong') this.#pongs.get(message.ping)?.();
      if (message?.kind !== 'connect') return;
      this.#connections += 1;
      if (this.#open && this.#connections <= mostConnections) return connect(message.port);
      const refusal = errorResponse(this.#open ? tooMany : gone);
      message.port.postMessage(refusal.buffer);
      message.port.close();
    };
  }

  /** Whether the client's event loop answers; false after `withinMs`. */
  async ping(withinMs: number): Promise<boolean> {
    this.#pings += 1;
    const ping = this.#pings;
    return new Promise((resolve) => {
      const settle = (answered: boolean) => {
        clearTimeout(timer);
        this.#pongs.delete(ping);
        resolve(answered);
      };
      const timer = setTimeout(() => settle(false), withinMs);
      this.#pongs.set(ping, () => settle(true));
      this.#line.postMessage({ kind: 'ping', ping } satisfies DialPing);
    });
  }

  /** Lets no new connection through. */
  refuseAll(): void {
    this.#open = false;
  }

  close(): void {
    this.#line.close();
  }
}
