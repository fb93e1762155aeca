// A client that dies after a number of statements: what a killed process leaves on a server.

import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Server } from '../../src/postgres/server.ts';
import { bootServerHere, type DialledClient, dial } from './serverClients.ts';

let server: Server;
let clients = 0;

beforeAll(async () => {
  server = await bootServerHere();
}, 60_000);
afterAll(() => server.stop());
beforeEach(async () => {
  await server.api.reset('create table notes (id int)');
  await server.api.takeStatements();
});

function dying(after: number): DialledClient {
  clients += 1;
  return dial(server, clients, after);
}

async function connected(client: DialledClient): Promise<pg.Client> {
  const connection = await client.connect();
  // As a pool listens: a connection that nobody listens to ends the process.
  connection.on('error', () => {});
  return connection;
}

async function notes(): Promise<number> {
  const [rows] = await server.api.readRows();
  return rows?.count ?? -1;
}

it('its last statement is run, and never answered', async () => {
  const client = dying(2);
  const connection = await connected(client);
  await connection.query('insert into notes values (1)');
  await expect(connection.query('insert into notes values (2)')).rejects.toThrow('Connection terminated unexpectedly');
  await server.api.death(client.client);
  expect(await notes()).toBe(2);
  await expect(connection.query('insert into notes values (3)')).rejects.toThrow();
  await expect(client.connect()).rejects.toThrow('does not answer this client any more');
  await server.api.closeClient(client.client);
  expect(await notes()).toBe(2);
  expect((await server.api.takeStatements()).map(({ sql }) => sql)).toEqual([
    'insert into notes values (1)',
    'insert into notes values (2)',
  ]);
});

it('what it had not committed is gone', async () => {
  const client = dying(3);
  const connection = await connected(client);
  await connection.query('begin');
  await connection.query('insert into notes values (1)');
  await expect(connection.query('insert into notes values (2)')).rejects.toThrow();
  await server.api.death(client.client);
  expect(await notes()).toBe(0);
  await server.api.closeClient(client.client);
});

it('what it had just committed is there', async () => {
  const client = dying(3);
  const connection = await connected(client);
  await connection.query('begin');
  await connection.query('insert into notes values (1)');
  await expect(connection.query('commit')).rejects.toThrow();
  await server.api.death(client.client);
  expect(await notes()).toBe(1);
  await server.api.closeClient(client.client);
});

it('all its connections drop, and those of others do not', async () => {
  const other = await connected(dial(server, 1000));
  const client = dying(2);
  const [one, two] = [await connected(client), await connected(client)];
  await one.query('select 1');
  await expect(Promise.all([one.query('select 2'), two.query('select 3')])).rejects.toThrow();
  await expect(two.query('select 4')).rejects.toThrow();
  await server.api.closeClient(client.client);
  expect((await other.query('select count(*)::int as n from notes')).rows).toEqual([{ n: 0 }]);
  await server.api.closeClient(1000);
});

it('whoever waits for the death of a client hears of it when the client is closed, too', async () => {
  const client = dying(10);
  const waiting = server.api.death(client.client);
  await connected(client);
  await server.api.closeClient(client.client);
  await waiting;
});
