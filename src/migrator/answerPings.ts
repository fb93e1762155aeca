// Tells the server that this client's event loop is free; a migration busy in JavaScript cannot answer.

import type { DialMessage } from '../model/dialProtocol.ts';

export function answerPings(line: MessagePort): void {
  line.onmessage = (event: MessageEvent<unknown>) => {
    const ping = event.data;
    if (typeof ping === 'object' && ping !== null && 'ping' in ping && typeof ping.ping === 'number') {
      line.postMessage({ kind: 'pong', ping: ping.ping } satisfies DialMessage);
    }
  };
}
