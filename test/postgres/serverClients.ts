// A real server on a fresh cluster, and real `pg` clients that dial it: for tests of the sessions.

import pg from 'pg';
import { gunzip } from '../../src/base/gunzip.ts';
import { postgresFiles } from '../../src/build/postgresFiles.ts';
import { answerPings } from '../../src/migrator/answerPings.ts';
import { PortSocket } from '../../src/migrator/portSocket.ts';
import { openCluster } from '../../src/postgres/clusterFiles.ts';
import { bootDatabase, type Database } from '../../src/postgres/database.ts';
import { type Server, startServer } from '../../src/postgres/server.ts';

export async function bootServerHere(): Promise<Server> {
  return startServer(await bootDatabaseHere(), { traced: true });
}

/** The backend alone, for what the server does on its own behalf. */
export async function bootDatabaseHere(): Promise<Database> {
  const { wasm, fsBundleGz, clusterGz } = await postgresFiles();
  const fsBundle = new Blob([await gunzip(fsBundleGz)]);
  return bootDatabase({ wasm, fsBundle, cluster: await openCluster(clusterGz) });
}

export interface DialledClient {
  readonly client: number;
  connect(settings?: pg.ClientConfig): Promise<pg.Client>;
}

/** One client process: its line to the server, over which it may open several connections. */
export function dial(server: Server, client: number, diesAfter: number | null = null): DialledClient {
  const { port1, port2 } = new MessageChannel();
  server.attach(client, port1, diesAfter);
  answerPings(port2);
  return {
    client,
    connect: async (settings = {}) => {
      const stream = () => new PortSocket(port2);
      // PortSocket is the part of a socket that pg uses; its declarations ask for all of one.
      const config: pg.ClientConfig = Object.assign({ user: 'postgres', database: 'postgres' }, settings, { stream });
      const connected = new pg.Client(config);
      await connected.connect();
      return connected;
    },
  };
}
