// After a reset nothing is left of what was done, or it says that something is.

import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Database } from '../../src/postgres/database.ts';
import { resetDatabase, takeFingerprint, tidyWhenDue } from '../../src/postgres/reset.ts';
import { bootDatabaseHere } from './serverClients.ts';

let database: Database;
let pristine = '';

beforeEach(async () => {
  database = await bootDatabaseHere();
  pristine = await takeFingerprint(database);
});
afterEach(() => database.close());

it('ordinary use leaves nothing, and tidying up is no use at all', async () => {
  for (let round = 0; round < 3; round++) {
    await database.run(`create table users (id serial primary key, name text);
      insert into users (name) select repeat('x', 500) from generate_series(1, 6000);
      create type mood as enum ('a'); create view v as select * from users;
      create function f() returns trigger language plpgsql as 'begin return new; end';
      create trigger t before insert on users for each row execute function f();
      create operator === (function = int4eq, leftarg = int, rightarg = int); analyze`);
    expect(await resetDatabase(database, pristine)).toBe(true);
    await tidyWhenDue(database);
    expect(await resetDatabase(database, pristine)).toBe(true);
  }
  for (const sql of ['vacuum', 'vacuum freeze pg_proc', 'analyze', 'checkpoint']) await database.run(sql);
  expect(await resetDatabase(database, pristine)).toBe(true);
});

it.each([
  'alter function pg_catalog.btrim(text) rename to x',
  'alter function pg_catalog.btrim(text) cost 7',
  'alter operator pg_catalog.= (text, text) owner to pg_monitor',
  'alter type pg_catalog.text owner to pg_monitor',
  'revoke select on pg_catalog.pg_class from public',
  'alter role postgres createdb connection limit 5',
  'alter text search configuration pg_catalog.english drop mapping for word',
  'grant usage on language sql to pg_monitor',
  'alter view information_schema.tables rename to x',
  'alter collation pg_catalog."C" rename to x',
  `comment on function pg_catalog.btrim(text) is 'mine'`,
])('it says that something is left: %s', async (sql) => {
  await database.run(sql);
  expect(await resetDatabase(database, pristine)).toBe(false);
});
