// A marked database comes back whole, any number of times, whatever was done to it since.

import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/postgres/database.ts';
import { Marks } from '../../src/postgres/mark.ts';
import { readSchema } from '../../src/postgres/readSchema.ts';
import { resetDatabase, takeFingerprint, tidyWhenDue } from '../../src/postgres/reset.ts';
import { readRows } from '../../src/postgres/rows/readRows.ts';
import { bootDatabaseHere } from '../bareDatabase.ts';

let database: Database;
let marks: Marks;
let pristine = '';

beforeAll(async () => {
  database = await bootDatabaseHere();
  pristine = await takeFingerprint(database);
  marks = new Marks(database);
  await database.run(`create table users (id serial primary key, email text unique, bio text);
    insert into users (email, bio) select 'u' || n, repeat('x', n % 3000) from generate_series(1, 2000) n;
    create table orders (id int primary key, user_id int references users, total numeric default 0);
    insert into orders select n, n, n from generate_series(1, 500) n;
    create sequence tickets; select nextval('tickets')`);
});
afterAll(() => database.close());

/** Everything that anybody could ask: the catalog, the rows, where sequences and transactions stand. */
async function state(): Promise<string> {
  const [numbers] = await database.query(
    `select last_value, is_called, pg_current_wal_lsn()::text as lsn, pg_snapshot_xmax(pg_current_snapshot())::text as xid,
      (select last_value from users_id_seq) as users from tickets`,
  );
  const rows = (await readRows(database)).map(({ table, contents }) => [table, sha1(JSON.stringify(contents))]);
  return JSON.stringify([sha1(JSON.stringify(await readSchema(database))), rows, numbers]);
}

const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex');

/** Each statement by itself, as VACUUM wants it. */
async function run(statements: string): Promise<void> {
  for (const sql of statements.split(/;\s*\n/u)) await database.run(sql);
}

const work: readonly string[] = [
  `insert into users (email) select 'new' || n from generate_series(1, 3000) n`,
  `update users set bio = email where id % 2 = 0`,
  `delete from orders`,
  `truncate orders`,
  `alter table users add column role text not null default 'user'`,
  `alter table users alter column id type bigint`,
  `create index on users (bio)`,
  `drop table orders`,
  `create table t as select n, md5(n::text) from generate_series(1, 20000) n`,
  `create temp table temporary_one as select 1`,
  `create function twice(n int) returns int language plpgsql as 'begin return n * 2; end'; select twice(4)`,
  `do $$ begin for i in 1..50 loop execute format('create table many_%s (id serial)', i); end loop; end $$`,
  `vacuum full users`,
  `vacuum analyze`,
  `reindex table users`,
  `checkpoint`,
  `select nextval('tickets') from generate_series(1, 100)`,
  `select to_tsvector('english', bio) from users`,
  `insert into users (id, email) values (1, 'taken')`,
  `select 1 / 0`,
  `begin; drop table users cascade; rollback`,
  `create schema other; create type other.mood as enum ('a'); create role bob`,
  `select count(*) from users a join users b on a.bio < b.bio`,
  `drop schema public cascade`,
  `set work_mem = '64kB'; select count(*) from (select * from users a, generate_series(1, 20) order by random()) sorted`,
  `prepare p as select 1; listen something`,
];

describe('random work', () => {
  it.each([1, 2, 3, 4])('is as if it had never been (%i)', async (seed) => {
    let random = seed * 7919;
    const next = (below: number): number => {
      random = (random * 1103515245 + 12345) % 2147483648;
      return Math.floor((random / 2147483648) * below);
    };
    const before = await state();
    const mark = await marks.add();
    for (let round = 0; round < 3; round += 1) {
      for (let at = 0; at < 6; at += 1) await database.run(work[next(work.length)] ?? '').catch(() => undefined);
      expect(await marks.restore(mark)).toBe(true);
      expect(await state()).toBe(before);
    }
    marks.forget(mark);
    // What is kept between the rounds differs, so that no two marks are of the same state.
    await run(`insert into users (email, bio) values ('round ${seed}', null);\n vacuum users;\n checkpoint`);
  });

  it.each(work)('%s', async (sql) => {
    const before = await state();
    const mark = await marks.add();
    await database.run(sql).catch(() => undefined);
    expect(await marks.restore(mark)).toBe(true);
    expect(await state()).toBe(before);
    marks.forget(mark);
  });
});

it('several marks are kept at once, and any of them comes back', async () => {
  const states: string[] = [];
  const numbers: number[] = [];
  for (let at = 0; at < 3; at += 1) {
    await run(
      `create table step_${at} as select generate_series(1, 1000) n;\n delete from orders where id < ${at * 10}`,
    );
    states.push(await state());
    numbers.push(await marks.add());
  }
  for (const at of [0, 2, 1, 0, 1, 2]) {
    expect(await marks.restore(numbers[at] ?? 0)).toBe(true);
    expect(await state()).toBe(states[at]);
    await database.run('vacuum full orders');
  }
  for (const number of numbers) marks.forget(number);
  expect(await marks.restore(numbers[0] ?? 0)).toBe(false);
});

it('fifty restores leak neither open files nor memory', async () => {
  const { engine } = database;
  const mark = await marks.add();
  const open = (): number => engine.files.streams.filter((stream) => stream !== null).length;
  const before = [open(), engine.files.streams.length];
  let bytes = 0;
  for (let round = 0; round < 50; round += 1) {
    await run(`create table u (id serial primary key, t text);
      insert into u (t) select n from generate_series(1, 200) n;
      vacuum full u;
      drop table if exists orders cascade`);
    expect(await marks.restore(mark)).toBe(true);
    expect([open(), engine.files.streams.length]).toEqual(before);
    if (round === 0) bytes = engine.memory.buffer.byteLength;
  }
  expect(engine.memory.buffer.byteLength).toBe(bytes);
  marks.forget(mark);
});

it('is refused, not half done, when a library was loaded meanwhile', async () => {
  // None but those that every mark has loaded can be loaded here, so it is told of one more.
  const loaded = ['plpgsql.so'];
  const query = async <Row>(): Promise<readonly Row[]> => [{ names: loaded.join() } as Row];
  const told = new Marks({ ...database, query });
  const mark = await told.add();
  await database.run('create table kept_one ()');
  const before = await state();
  loaded.push('hstore.so');
  expect(await told.restore(mark)).toBe(false);
  expect(await state()).toBe(before);
  loaded.pop();
  expect(await told.restore(mark)).toBe(true);
  expect((await readSchema(database)).tables.map(({ name }) => name)).not.toContain('kept_one');
});

it('a reset still knows the pristine cluster afterwards', async () => {
  const mark = await marks.add();
  expect(await resetDatabase(database, pristine)).toBe(true);
  await tidyWhenDue(database);
  expect(await marks.restore(mark)).toBe(true);
  await tidyWhenDue(database);
  expect(await resetDatabase(database, pristine)).toBe(true);
});
