// Several connections on the one backend behave as on a server with a backend each.

import type pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Server } from '../../src/postgres/server.ts';
import { bootServerHere, type DialledClient, dial } from './serverClients.ts';

let server: Server;
let clients = 0;
let open: DialledClient[] = [];

beforeAll(async () => {
  server = await bootServerHere();
});
afterEach(async () => {
  for (const each of open) await server.api.closeClient(each.client);
  open = [];
  expect(await server.api.reset('')).toMatchObject({ pristine: true });
});
afterAll(() => server.stop());

function newClient(): DialledClient {
  clients += 1;
  const client = dial(server, clients);
  open.push(client);
  return client;
}

async function connect(count: number): Promise<readonly pg.Client[]> {
  const client = newClient();
  return Promise.all(Array.from({ length: count }, () => client.connect()));
}

function at<Value>(list: readonly Value[], index: number): Value {
  const value = list[index];
  if (value === undefined) throw new Error(`nothing at ${index}`);
  return value;
}

describe('sessions on one backend', () => {
  it('answers eight bound queries over five connections', async () => {
    const pool = await connect(5);
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) => at(pool, i % 5).query('select $1::int * 2 as twice', [i])),
    );
    expect(answers.map((answer) => answer.rows[0].twice)).toEqual([0, 2, 4, 6, 8, 10, 12, 14]);
  });

  it('runs two parallel transactions one after the other, each whole', async () => {
    const [a, b] = [at(await connect(1), 0), at(await connect(1), 0)];
    await a.query('create table t (who text, n serial)');
    const work = async (session: pg.Client, who: string) => {
      await session.query('begin');
      for (let i = 0; i < 3; i += 1) await session.query('insert into t (who) values ($1)', [who]);
      await session.query('commit');
    };
    await Promise.all([work(a, 'a'), work(b, 'b')]);
    const { rows } = await a.query('select string_agg(who, $1 order by n) as order from t', ['']);
    expect(['aaabbb', 'bbbaaa']).toContain(rows[0].order);
  });

  it('goes on after an error inside a transaction as Postgres does', async () => {
    const [a, b] = [at(await connect(1), 0), at(await connect(1), 0)];
    await a.query('begin');
    await expect(a.query('select 1/0')).rejects.toMatchObject({ code: '22012' });
    await expect(a.query('select 1')).rejects.toMatchObject({ code: '25P02' });
    const waiting = b.query('select 2 as two');
    await a.query('rollback');
    expect((await waiting).rows).toEqual([{ two: 2 }]);
  });

  it('rolls back a transaction whose connection is dropped, and gives the next its turn', async () => {
    const holder = newClient();
    const [a] = [await holder.connect()];
    const b = at(await connect(1), 0);
    await b.query('create table t (id int)');
    await a.query('begin');
    await a.query('insert into t values (1)');
    const waiting = b.query('select count(*)::int as n from t');
    await server.api.closeClient(holder.client);
    expect((await waiting).rows).toEqual([{ n: 0 }]);
  });

  it('keeps the settings of each session apart', async () => {
    const pool = await connect(2);
    const [a, b] = [at(pool, 0), at(pool, 1)];
    await a.query(`set work_mem = '1MB'`);
    await b.query(`set work_mem = '2MB'; set search_path = pg_catalog`);
    const show = async (session: pg.Client) =>
      (await session.query(`select current_setting('work_mem') || ' ' || current_setting('search_path') as s`)).rows[0]
        .s;
    expect(await show(a)).toBe('1MB public');
    expect(await show(b)).toBe('2MB pg_catalog');
    expect(await show(a)).toBe('1MB public');
  });

  it('leaves nothing of a session to the next client', async () => {
    const a = at(await connect(1), 0);
    await a.query(`set work_mem = '1MB'; create temp table scratch (id int); select pg_advisory_lock(7)`);
    await server.api.closeClient(at(open, 0).client);
    const b = at(await connect(1), 0);
    const { rows } = await b.query(`select current_setting('work_mem') as mem, to_regclass('scratch') as scratch,
      (select count(*)::int from pg_locks where locktype = 'advisory') as locks`);
    expect(rows).toEqual([{ mem: '4MB', scratch: null, locks: 0 }]);
  });

  it('takes settings from the start-up packet', async () => {
    const session = await newClient().connect({ application_name: 'lab', statement_timeout: 5000 });
    const { rows } = await session.query(
      `select current_setting('application_name') as name, current_setting('statement_timeout') as t`,
    );
    expect(rows).toEqual([{ name: 'lab', t: '5s' }]);
  });

  it('says that a database does not exist', async () => {
    await expect(newClient().connect({ database: 'shop' })).rejects.toMatchObject({
      code: '3D000',
      message: 'database "shop" does not exist',
    });
  });

  it('goes on when a connection talks nonsense', async () => {
    const { port1, port2 } = new MessageChannel();
    clients += 1;
    server.attach(clients, port1);
    const wire = new MessageChannel();
    port2.postMessage({ kind: 'connect', port: wire.port2 }, [wire.port2]);
    port2.postMessage({ kind: 'connect' });
    port2.postMessage(null);
    wire.port1.postMessage('not bytes');
    wire.port1.postMessage(Uint8Array.from([0, 0, 0, 9, 1, 2, 3, 4, 5]).buffer);
    const session = at(await connect(1), 0);
    expect((await session.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await server.api.closeClient(clients);
    port2.close();
    wire.port1.close();
  });

  it('records each statement with rows, tag, transaction and error', async () => {
    const a = at(await connect(1), 0);
    await server.api.takeStatements();
    await a.query('create table t (id int)');
    await a.query('begin');
    await a.query('insert into t select generate_series(1, $1::int)', [5]);
    await a.query('commit');
    await a.query('select * from nowhere').catch(() => {});
    const seen = (await server.api.takeStatements()).map((each) => [
      each.sql,
      each.tag,
      each.rows,
      each.transaction !== null,
      each.error?.code,
    ]);
    expect(seen).toEqual([
      ['create table t (id int)', 'CREATE TABLE', null, false, undefined],
      ['begin', 'BEGIN', null, true, undefined],
      ['insert into t select generate_series(1, $1::int)', 'INSERT 0 5', 5, true, undefined],
      ['commit', 'COMMIT', null, true, undefined],
      ['select * from nowhere', null, null, false, '42P01'],
    ]);
  });
});
