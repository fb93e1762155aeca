// The server's calls over a port: the same for a worker of the page and for a thread of Node.

import { createBirpc } from 'birpc';
import type { ServerApi } from '../model/serverApi.ts';

export interface ServerCalls {
  readonly api: ServerApi;
  /** Rejects what is under way. */
  close(): void;
}

export function callServer(port: MessagePort): ServerCalls {
  const api = createBirpc<ServerApi, object>(
    {},
    {
      post: (data) => port.postMessage(data),
      on: (listener) => {
        port.onmessage = (event) => listener(event.data);
      },
      // A learner's statement may take its time; who waits sets the limit.
      timeout: -1,
    },
  );
  return {
    api,
    close: () => {
      api.$close(new Error('the server was ended'));
      port.close();
    },
  };
}
