// The server's calls over a port: the same for a worker of the page and for a thread of Node.

import { createBirpc } from 'birpc';
import { emptySchema } from '../model/schema.ts';
import type { ServerApi, WiredServerApi } from '../model/serverApi.ts';
import { takeList, takeSchema } from '../model/sharedState.ts';
import type { TableRows } from '../model/tableRows.ts';

export interface ServerCalls {
  readonly api: ServerApi;
  /** Rejects what is under way. */
  close(): void;
}

export function callServer(port: MessagePort): ServerCalls {
  const wire = createBirpc<WiredServerApi, object>(
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
  let schema = emptySchema;
  let rows: readonly TableRows[] = [];
  // Whatever else is called goes to the wire as it is.
  const api: ServerApi = Object.assign(Object.create(wire), {
    readSchema: async () => {
      schema = takeSchema(await wire.readSchema(), schema);
      return schema;
    },
    readRows: async () => {
      rows = takeList(await wire.readRows(), rows);
      return rows;
    },
  } satisfies Partial<ServerApi>);
  return {
    api,
    close: () => {
      wire.$close(new Error('the server was ended'));
      port.close();
    },
  };
}
