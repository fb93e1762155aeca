// A talk between real `pg` clients and a server, with every byte of the answers kept: two servers are the same to their
// clients when they give the same bytes.

import pg from 'pg';
import { answerPings } from '../../src/migrator/answerPings.ts';
import { PortSocket } from '../../src/migrator/portSocket.ts';
import type { Server } from '../../src/postgres/server.ts';
import { startServer } from '../../src/postgres/server.ts';
import { bootDatabaseHere } from '../postgres/serverClients.ts';

/** A statement as `pg` takes it; `on` is the connection, 0 when it is left out. */
export type Line =
  | string
  | (pg.QueryConfig & { readonly on?: number; readonly queryMode?: string; readonly rows?: number });

export interface Talk {
  readonly name: string;
  /** SQL for the database before it. */
  readonly before?: string;
  readonly lines: readonly Line[];
}

export async function bootTalkServer(traced: boolean): Promise<Server> {
  return startServer(await bootDatabaseHere(), { traced });
}

export interface Heard {
  /** Of each connection, every message from the first statement on: its letter and its body. */
  readonly messages: readonly (readonly string[])[];
  /** The server's own record, but for times and effects. */
  readonly statements: readonly unknown[];
  readonly schema: unknown;
  readonly rows: unknown;
}

/**
 * Runs the lines one after the other, whether they fail or not. `client` is a number that the server has not seen. Null
 * when the talk before left something that no reset takes away.
 */
export async function hold(server: Server, client: number, { before = '', lines }: Talk): Promise<Heard | null> {
  const { pristine } = await server.api.reset(before);
  if (!pristine) return null;
  await server.api.takeStatements();
  const { port1, port2 } = new MessageChannel();
  server.attach(client, port1);
  answerPings(port2);
  const count = 1 + Math.max(0, ...lines.map((line) => (typeof line === 'string' ? 0 : (line.on ?? 0))));
  const connections: Connection[] = [];
  for (let at = 0; at < count; at += 1) connections.push(await connect(port2));
  for (const line of lines) {
    const { on = 0, ...query } = typeof line === 'string' ? { text: line } : line;
    await connections[on]?.client.query(query).catch(() => undefined);
  }
  const statements = await server.api.takeStatements();
  // The connections end with their client, so that what they hold is let go before anybody looks.
  await server.api.closeClient(client);
  return {
    messages: connections.map(({ parts }) => messagesIn(Buffer.concat(parts))),
    statements: statements.map(({ sql, rows, tag, transaction, notices, error }) => {
      return { sql, rows, tag, transaction, notices, error };
    }),
    schema: await orWhyNot(server.api.readSchema()),
    rows: await orWhyNot(server.api.readRows()),
  };
}

async function orWhyNot(reading: Promise<unknown>): Promise<unknown> {
  return reading.catch((error: unknown) => String(error));
}

interface Connection {
  readonly client: pg.Client;
  readonly parts: Buffer[];
}

async function connect(line: MessagePort): Promise<Connection> {
  const parts: Buffer[] = [];
  const stream = () => {
    const socket = new PortSocket(line);
    socket.on('data', (part: Buffer) => parts.push(part));
    return socket;
  };
  // PortSocket is the part of a socket that pg uses; its declarations ask for all of one.
  const settings: pg.ClientConfig = { user: 'postgres', database: 'postgres' };
  const client = new pg.Client(Object.assign(settings, { stream }));
  client.on('error', () => undefined);
  await client.connect();
  parts.length = 0;
  return { client, parts };
}

function messagesIn(bytes: Buffer): readonly string[] {
  const messages: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = at + 1 + bytes.readInt32BE(at + 1);
    const body = bytes.subarray(at + 5, end).toString('utf8');
    messages.push(`${String.fromCharCode(bytes[at] ?? 0)} ${body.replaceAll('\0', '|')}`);
    at = end;
  }
  return messages;
}
