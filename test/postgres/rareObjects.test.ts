// What few migrations make is read too, and a change to it is seen: roles, settings, publications, casts …

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
  pristine = await takeFingerprint(database);
});
let away = '';
afterEach(async () => {
  await database.run(away);
  expect(await resetDatabase(database, pristine)).toBe(true);
});
afterAll(() => database.close());

/** What is made, what is read, a change, how it is told, and what takes it away again. */
const cases: readonly (readonly [string, readonly [string, string, string], string, string, string])[] = [
  [
    `create role reader createdb password 'x'`,
    ['role', 'reader', "CREATE ROLE reader CREATEDB PASSWORD '…'"],
    'grant pg_read_all_data to reader',
    "the role `reader` was `CREATE ROLE reader CREATEDB PASSWORD '…'` and is `CREATE ROLE reader CREATEDB PASSWORD '…' IN ROLE pg_read_all_data`",
    'drop role reader',
  ],
  [
    `alter database postgres set statement_timeout = '5s'`,
    ['setting', 'database postgres', 'SET statement_timeout=5s'],
    'alter database postgres set work_mem = 4096',
    'the setting `database postgres` was `SET statement_timeout=5s` and is `SET statement_timeout=5s, work_mem=4096`',
    'alter database postgres reset all',
  ],
  [
    `alter role postgres set work_mem = 4096`,
    ['setting', 'role postgres', 'SET work_mem=4096'],
    'alter role postgres reset all',
    'the setting `role postgres` is gone',
    'alter role postgres reset all',
  ],
  [
    'alter default privileges in schema public grant select on tables to public',
    ['default privileges', 'tables of postgres in public', '=r/postgres'],
    'alter default privileges in schema public grant insert on tables to public',
    'the default privileges `tables of postgres in public` was `=r/postgres` and is `=ar/postgres`',
    'alter default privileges in schema public revoke all on tables from public',
  ],
  [
    `select lo_from_bytea(0, 'abc')`,
    ['large object', '1', 'md5 900150983cd24fb0d6963f7d28e17f72'],
    'select lo_unlink(oid) from pg_largeobject_metadata',
    'the large object `1` is gone',
    'select lo_unlink(oid) from pg_largeobject_metadata',
  ],
  [
    'create publication news for table users (id) where (id > 1)',
    [
      'publication',
      'news',
      "CREATE PUBLICATION news FOR TABLE users (id) WHERE (id > 1) WITH (publish = 'insert, update, delete, truncate')",
    ],
    'drop publication news',
    'the publication `news` is gone',
    'drop publication if exists news',
  ],
  [
    'create statistics together on id, name from users',
    ['statistics object', 'together', 'CREATE STATISTICS public.together ON id, name FROM users'],
    'alter statistics together set statistics 9',
    'the statistics object `together` of `users` was `CREATE STATISTICS public.together ON id, name FROM users` and is `CREATE STATISTICS public.together ON id, name FROM users TARGET 9`',
    '',
  ],
  [
    `create collation other (provider = libc, locale = 'C')`,
    ['collation', 'other', "CREATE COLLATION other (PROVIDER = libc, LC_COLLATE = 'C', LC_CTYPE = 'C')"],
    'drop collation other',
    'the collation `other` is gone',
    '',
  ],
  [
    'create operator === (function = int4eq, leftarg = int, rightarg = int)',
    ['operator', '===(integer, integer)', 'CREATE OPERATOR === (FUNCTION = int4eq)'],
    'alter operator === (int, int) set (restrict = eqsel)',
    'the operator `===(integer, integer)` was `CREATE OPERATOR === (FUNCTION = int4eq)` and is `CREATE OPERATOR === (FUNCTION = int4eq, RESTRICT = eqsel)`',
    '',
  ],
  [
    'create cast (text as point) with inout',
    ['cast', 'text AS point', 'CREATE CAST (text AS point) WITH INOUT'],
    'drop cast (text as point)',
    'the cast `text AS point` is gone',
    'drop cast if exists (text as point)',
  ],
  [
    'create text search configuration words (parser = "default"); alter text search configuration words add mapping for word with simple',
    ['text search configuration', 'words', 'CREATE TEXT SEARCH CONFIGURATION words PARSER default MAPPING 2 simple'],
    'alter text search configuration words drop mapping for word',
    'the text search configuration `words` was `CREATE TEXT SEARCH CONFIGURATION words PARSER default MAPPING 2 simple` and is `CREATE TEXT SEARCH CONFIGURATION words PARSER default`',
    '',
  ],
  [
    'create type someday',
    ['shell type', 'someday', 'CREATE TYPE someday'],
    'drop type someday',
    'the shell type `someday` is gone',
    '',
  ],
];

it.each(cases)('%s', async (made, [kind, name, definition], change, told, takenAway) => {
  away = takenAway;
  await database.run(`create table users (id int primary key, name text); ${made}`);
  const before = await readSchema(database);
  expect(before.objects.map((each) => [each.kind, each.name, each.definition])).toEqual([[kind, name, definition]]);
  await database.run(change);
  expect(diffSchemas(before, await readSchema(database)).map(describeDifference)).toEqual([told]);
});

it('a foreign table, its server and its wrapper', async () => {
  away = 'drop foreign data wrapper afar cascade';
  await database.run(`create foreign data wrapper afar options (host 'x');
    create server there foreign data wrapper afar; create user mapping for public server there options (who 'me');
    create foreign table far (id int not null, name text options (called 'n')) server there options (of 'it')`);
  expect((await readSchema(database)).objects.map(({ kind, definition }) => [kind, definition])).toEqual([
    ['foreign data wrapper', 'CREATE FOREIGN DATA WRAPPER afar OPTIONS (host=x)'],
    [
      'foreign table',
      'CREATE FOREIGN TABLE far (id integer NOT NULL, name text OPTIONS (called=n)) SERVER there OPTIONS (of=it)',
    ],
    ['foreign server', 'CREATE SERVER there FOREIGN DATA WRAPPER afar USER MAPPING FOR PUBLIC OPTIONS (who=me)'],
  ]);
});
