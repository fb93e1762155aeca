// What a table is beside its columns, constraints and indexes is read where it is not as in every new table.

import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { describeDifference } from '../../src/model/describeDifference.ts';
import { diffSchemas } from '../../src/model/diffSchemas.ts';
import type { Database } from '../../src/postgres/database.ts';
import { readSchema } from '../../src/postgres/readSchema.ts';
import { resetDatabase, takeFingerprint } from '../../src/postgres/reset.ts';
import { bootDatabaseHere } from './serverClients.ts';

let database: Database;
let pristine = '';

beforeAll(async () => {
  database = await bootDatabaseHere();
  await database.run('create role reader');
  pristine = await takeFingerprint(database);
});
afterEach(async () => expect(await resetDatabase(database, pristine)).toBe(true));
afterAll(() => database.close());

const made = `create table parents (note text);
  create table users (id int primary key, email text) ; create table orders (id int, user_id int,
    constraint orders_users foreign key (user_id) references users)`;

async function propertiesAfter(sql: string, table = 'users'): Promise<unknown> {
  await database.run(`${made}; ${sql}`);
  return (await readSchema(database)).tables.find(({ name }) => name === table)?.properties;
}

it('a plain table has none', async () => expect(await propertiesAfter('select 1')).toEqual({}));

it.each([
  ['the owner', 'alter table users owner to reader', { owner: 'reader' }],
  [
    'privileges',
    'grant select, insert on users to reader; grant select on users to public; revoke truncate on users from postgres',
    { privileges: 'SELECT for PUBLIC; INSERT, SELECT for reader; without TRUNCATE for postgres' },
  ],
  [
    'privileges of a column',
    'grant update (email) on users to reader with grant option',
    { 'privileges of email': 'UPDATE WITH GRANT OPTION for reader' },
  ],
  ['row security that is forced', 'alter table users force row level security', { 'forced row security': 'on' }],
  ['the replica identity', 'alter table users replica identity full', { 'replica identity': 'FULL' }],
  [
    'the replica identity by an index',
    'alter table users replica identity using index users_pkey',
    { 'replica identity': 'USING INDEX users_pkey' },
  ],
  [
    'storage parameters',
    'alter table users set (fillfactor = 70, toast.autovacuum_enabled = off, autovacuum_enabled = off)',
    {
      'storage parameters': 'autovacuum_enabled=off, fillfactor=70',
      'storage parameters of TOAST': 'autovacuum_enabled=off',
    },
  ],
  [
    'what is set for a column',
    `alter table users alter email set storage external; alter table users alter email set statistics 7;
      alter table users alter email set compression pglz; alter table users alter email set (n_distinct = 5)`,
    {
      'compression of email': 'pglz',
      'options of email': 'n_distinct=5',
      'statistics target of email': '7',
      'storage of email': 'EXTERNAL',
    },
  ],
  ['inheritance', 'alter table users add note text; alter table users inherit parents', { inherits: 'parents' }],
])('%s', async (_what, sql, properties) => {
  const read = await propertiesAfter(sql);
  expect(read).toEqual(properties);
  expect(Object.keys(read ?? {})).toEqual(Object.keys(properties));
});

it('foreign keys whose triggers are disabled, on either table', async () => {
  const disable = 'alter table users disable trigger all; alter table orders disable trigger all';
  expect(await propertiesAfter(disable)).toEqual({ 'disabled triggers': 'orders_users' });
  expect((await readSchema(database)).tables.map(({ properties }) => Object.keys(properties).length)).toEqual([
    1, 0, 1,
  ]);
});

it.each([
  'grant select on users to reader; revoke select on users from reader',
  'grant select (email) on users to reader; revoke select (email) on users from reader',
  'alter table users disable trigger all; alter table users enable trigger all',
  'alter table users set (fillfactor = 70); alter table users reset (fillfactor)',
  'alter table users alter email set storage main; alter table users alter email set storage default',
  'alter table users alter email set statistics 7; alter table users alter email set statistics -1',
  'alter table users owner to reader; alter table users owner to postgres',
])('what was taken back is none: %s', async (sql) => expect(await propertiesAfter(sql)).toEqual({}));

it('a rename alone changes none', async () => {
  await database.run(
    `${made}; alter table users alter email set storage external; create table kids () inherits (parents)`,
  );
  const before = await readSchema(database);
  await database.run('alter table users rename email to mail; alter table parents rename to folks');
  expect(diffSchemas(before, await readSchema(database)).map(describeDifference)).toEqual([
    'the table `parents` is called `folks` now',
    'the column `users.email` is called `mail` now',
  ]);
});
