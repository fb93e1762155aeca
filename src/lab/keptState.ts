// A state of the database that is kept, so that it can be brought back as often as it is needed.

import type { ServerProcess } from './serverProcess.ts';

export interface KeptState {
  /** False when it is not to be had: the server could not keep it, or was replaced since. */
  bringBack(): Promise<boolean>;
  /** It holds some 50 MB until then. */
  letGo(): Promise<void>;
}

/** Needs every client closed, as `bringBack` does. */
export async function keepState(server: ServerProcess): Promise<KeptState> {
  const mark = await server.api.mark();
  const { number } = server;
  const isThere = (): boolean => server.number === number;
  return {
    bringBack: async () => mark !== null && isThere() && server.api.restore(mark),
    letGo: async () => {
      if (mark !== null && isThere()) await server.api.forget(mark);
    },
  };
}
