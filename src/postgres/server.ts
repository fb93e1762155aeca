// The database server of the tab: listens to clients, answers the lab. It is all that the worker and Node start.

import type { ServerApi } from '../model/serverApi.ts';
import { Backend } from './backend.ts';
import { ClientLife } from './clientLife.ts';
import type { Database } from './database.ts';
import { watchForgottenTransactions } from './forgottenTransaction.ts';
import { Listener } from './listener.ts';
import { Marks } from './mark.ts';
import { probe } from './probe/probe.ts';
import { resetDatabase, takeFingerprint, tidyWhenDue } from './reset.ts';
import { runScript } from './runScript.ts';
import { Session, type SessionHost } from './session.ts';
import { StateReader } from './stateReader.ts';
import { Tracer } from './trace/tracer.ts';

export interface Server {
  readonly api: ServerApi;
  /** `18.6`, as the server calls itself. */
  readonly version: string;
  /** Listens to a client on its line until `api.closeClient`, or until it has sent `diesAfter` statements. */
  attach(client: number, line: MessagePort, diesAfter?: number | null): void;
  stop(): Promise<void>;
}

const databaseName = 'postgres';
// https://www.postgresql.org/docs/18/protocol-flow.html#PROTOCOL-ASYNC
const reportedSettings = `'server_version','server_encoding','client_encoding','DateStyle','TimeZone','IntervalStyle',
  'integer_datetimes','standard_conforming_strings','default_transaction_read_only','in_hot_standby','application_name',
  'is_superuser','session_authorization','search_path','scram_iterations'`;

/** Starts listening on a booted database, which must be the untouched cluster. */
export async function startServer(database: Database, { traced }: { readonly traced: boolean }): Promise<Server> {
  const backend = new Backend(database, traced ? new Tracer(database) : null);
  const listeners = new Map<number, Listener>();
  const sessions = new Map<number, Set<Session>>();
  const pristine = await takeFingerprint(database);
  const settings = await database.query<{ readonly name: string; readonly setting: string }>(
    `select name, setting from pg_settings where name in (${reportedSettings})`,
  );
  const reported = new Map(settings.map((row) => [row.name, row.setting]));
  const marks = new Marks(database);
  const reader = new StateReader();
  const lives = new Map<number, ClientLife>();
  let connections = 0;
  // A server that nobody has spoken to yet needs no reset.
  let untouched = true;

  const host: SessionHost = {
    reported,
    database: databaseName,
    queued: () => void backend.pump(),
    ended: (session) => {
      sessions.get(session.client)?.delete(session);
      void backend.remove(session);
    },
  };
  const sessionsOf = (client: number): readonly Session[] => [...(sessions.get(client) ?? [])];
  /** Made by whoever speaks of it first: calls and clients come on different ports. */
  const lifeOf = (client: number): ClientLife => {
    const life = lives.get(client) ?? new ClientLife();
    lives.set(client, life);
    return life;
  };
  // The last statement of a life is run all the same; its answer finds nobody.
  backend.onStatement = (client) => {
    if (!lives.get(client)?.spend()) return;
    listeners.get(client)?.refuseAll();
    for (const session of sessionsOf(client)) session.hangUp();
    // Behind that statement, and the rollback of what it leaves open.
    void backend.exclusively(async () => lives.get(client)?.end());
  };
  const stopWatching = watchForgottenTransactions(
    backend,
    (client, withinMs) => listeners.get(client)?.ping(withinMs) ?? Promise.resolve(false),
  );

  const api: ServerApi = {
    reset: async (beforeSql) => {
      const startedMs = performance.now();
      const reset = untouched || (await backend.exclusively((each) => resetDatabase(each, pristine)));
      const before = beforeSql.trim();
      untouched &&= before === '';
      if (reset && before) await backend.exclusively((each) => each.run(before));
      const ms = performance.now() - startedMs;
      if (reset) void backend.exclusively(tidyWhenDue);
      return { pristine: reset && !backend.broken, ms };
    },
    runScript: (statements) => {
      untouched = false;
      return backend.exclusively((each) => runScript(each, statements));
    },
    readSchema: () => backend.exclusively((each) => reader.readSchema(each)),
    readRows: () => backend.exclusively((each) => reader.readRows(each)),
    probe: (statements) => backend.exclusively((each) => probe(each, statements)),
    takeStatements: async () => backend.takeStatements(),
    closeClient: async (client) => {
      listeners.get(client)?.close();
      listeners.delete(client);
      for (const session of sessionsOf(client)) session.close();
      sessions.delete(client);
      lives.get(client)?.end();
      lives.delete(client);
      // Behind the clean-up of the sessions that were just closed.
      await backend.exclusively(async () => undefined);
    },
    mark: () =>
      backend.exclusively(async () => {
        if (backend.broken) return null;
        const mark = await marks.add();
        reader.keep(mark);
        return mark;
      }),
    restore: (mark) =>
      backend.exclusively(async () => {
        if (backend.broken || !(await marks.restore(mark))) return false;
        reader.bringBack(mark);
        return true;
      }),
    forget: async (mark) => {
      marks.forget(mark);
      reader.forget(mark);
    },
    death: (client) => lifeOf(client).ended,
    ping: async () => true,
  };

  return {
    api,
    version: reported.get('server_version')?.split(' ')[0] ?? '',
    attach: (client, line, diesAfter = null) => {
      if (diesAfter !== null) lifeOf(client).statements = diesAfter;
      const own = new Set<Session>();
      sessions.set(client, own);
      const connect = (port: MessagePort) => {
        connections += 1;
        untouched = false;
        const session = new Session(connections, client, port, host);
        own.add(session);
        backend.add(session);
      };
      listeners.set(client, new Listener(line, connect));
    },
    stop: async () => {
      stopWatching();
      await backend.exclusively((each) => each.close());
    },
  };
}
