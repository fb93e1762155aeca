// One database on a native server: made for one test, and asked over a bare connection, as the lab asks its own.

import pg from 'pg';
import type { Schema } from '../../src/model/schema.ts';
import { scriptStatements } from '../../src/model/sqlScript.ts';
import type { Answering } from '../../src/postgres/database.ts';
import { readSchema } from '../../src/postgres/readSchema.ts';
import { WholeMessages } from '../../src/postgres/wire/wholeMessages.ts';
import type { NativePostgres } from '../bench/nativePostgres.ts';

export async function createDatabase(server: NativePostgres, name: string): Promise<void> {
  await connected(server, 'postgres', (client) => client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`));
}

/** As psql would: one statement after the other, each by itself. */
export async function runScript(server: NativePostgres, database: string, script: string): Promise<void> {
  await connected(server, database, async (client) => {
    for (const { sql } of scriptStatements(script)) await client.query(sql);
  });
}

/** The schema as the lab's own reader sees it there. */
export async function readNativeSchema(server: NativePostgres, database: string): Promise<Schema> {
  return connected(server, database, (client) => readSchema(answering(client)));
}

async function connected<Result>(
  { port, user, password }: NativePostgres,
  database: string,
  use: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ host: '127.0.0.1', port, user, password, database });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

/** Takes part in the client's conversation: messages go in as they are, until Postgres is ready again. */
function answering(client: pg.Client): Answering {
  const { stream } = (client as unknown as { readonly connection: { readonly stream: NodeJS.ReadWriteStream } })
    .connection;
  return {
    execute: (messages, onAnswer) =>
      new Promise<void>((resolve, reject) => {
        const whole = new WholeMessages();
        const listen = (chunk: Uint8Array): void => {
          onAnswer(chunk);
          for (const message of whole.read(chunk)) if (message[0] === READY) settle(resolve);
        };
        const settle = (end: () => void): void => {
          stream.off('data', listen);
          stream.off('error', fail);
          end();
        };
        const fail = (error: unknown): void => settle(() => reject(error));
        // The client itself must not hear answers to what it did not ask.
        stream.removeAllListeners('data');
        stream.on('data', listen);
        stream.on('error', fail);
        stream.write(messages);
      }),
  };
}

/** `ReadyForQuery` */
const READY = 'Z'.charCodeAt(0);
