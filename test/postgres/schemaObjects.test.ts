// What is known by its definition alone is read, each kind of it, and nothing that Postgres made by itself.

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { SchemaObject } from '../../src/model/schema.ts';
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
afterEach(async () => {
  await database.run('drop event trigger if exists watch; drop schema if exists shop cascade');
  expect(await resetDatabase(database, pristine)).toBe(true);
});
afterAll(() => database.close());

async function objectsAfter(sql: string): Promise<readonly SchemaObject[]> {
  await database.run(`create table users (id int primary key, name text); ${sql}`);
  return (await readSchema(database)).objects;
}

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();
const shown = (objects: readonly SchemaObject[]) =>
  objects.map(({ kind, name, table, definition }) => [kind, name, table, squeeze(definition)]);

const triggerFunction = `create function f() returns trigger language plpgsql as 'begin return new; end';`;

describe('objects known by their definition', () => {
  it('a plain table brings none', async () => {
    expect(await objectsAfter('create table orders (user_id int references users)')).toEqual([]);
  });

  it('views, with their options', async () => {
    const objects = await objectsAfter(`create view people with (security_barrier) as select id from users;
      comment on view people is 'few'`);
    expect(objects).toMatchObject([{ kind: 'view', schema: 'public', name: 'people', table: null, comment: 'few' }]);
    expect(squeeze(objects[0]?.definition ?? '')).toBe('WITH (security_barrier=true) SELECT id FROM users;');
  });

  it('materialized views, with their indexes', async () => {
    const objects = await objectsAfter(`create materialized view people as select id, name from users;
      create unique index people_id on people (id); create index people_by_name on people (name)`);
    expect(shown(objects)).toEqual([
      [
        'materialized view',
        'people',
        null,
        'SELECT id, name FROM users; CREATE INDEX people_by_name ON public.people USING btree (name) ' +
          'CREATE UNIQUE INDEX people_id ON public.people USING btree (id)',
      ],
    ]);
  });

  it('functions and procedures, by the types of their arguments', async () => {
    const objects = await objectsAfter(`
      create function add(a int, b int) returns int language sql as 'select a + b';
      create function add(a text) returns text language sql as 'select a';
      create procedure tidy() language sql as 'delete from users';
      comment on function add(text) is 'one'`);
    expect(objects.map(({ kind, name, comment }) => [kind, name, comment])).toEqual([
      ['function', 'add(integer, integer)', null],
      ['function', 'add(text)', 'one'],
      ['procedure', 'tidy()', null],
    ]);
    expect(squeeze(objects[0]?.definition ?? '')).toContain(
      'FUNCTION public.add(a integer, b integer) RETURNS integer',
    );
  });

  it('aggregates', async () => {
    const objects = await objectsAfter(`create aggregate total(int) (sfunc = int4pl, stype = int, initcond = '0')`);
    expect(shown(objects)).toEqual([
      [
        'aggregate',
        'total(integer)',
        null,
        "CREATE AGGREGATE total(integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '0')",
      ],
    ]);
  });

  it('triggers, and those of constraints once', async () => {
    await database.run('create table orders (user_id int)');
    const objects = await objectsAfter(`${triggerFunction}
      create trigger t before insert on users for each row execute function f();
      create constraint trigger c after insert on orders deferrable for each row execute function f();
      alter table users disable trigger t`);
    expect(shown(objects)).toEqual([
      [
        'trigger',
        'c',
        'orders',
        'CREATE CONSTRAINT TRIGGER c AFTER INSERT ON public.orders DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION f()',
      ],
      ['function', 'f()', null, expect.any(String)],
      [
        'trigger',
        't',
        'users',
        'CREATE TRIGGER t BEFORE INSERT ON public.users FOR EACH ROW EXECUTE FUNCTION f() (disabled)',
      ],
    ]);
    expect((await readSchema(database)).tables[0]?.constraints).toEqual([]);
  });

  it('a trigger of a partitioned table once', async () => {
    const objects = await objectsAfter(`${triggerFunction}
      create table logs (id int) partition by range (id);
      create table logs_1 partition of logs for values from (1) to (2);
      create trigger t after insert on logs for each row execute function f()`);
    expect(objects.filter(({ kind }) => kind === 'trigger').map(({ table }) => table)).toEqual(['logs']);
  });

  it('policies', async () => {
    const objects = await objectsAfter(`create policy own on users as restrictive for update using (id = 1)
      with check (name <> '')`);
    expect(shown(objects)).toEqual([
      [
        'policy',
        'own',
        'users',
        "CREATE POLICY own ON users AS RESTRICTIVE FOR UPDATE TO PUBLIC USING ((id = 1)) WITH CHECK ((name <> ''::text))",
      ],
    ]);
  });

  it('rules, but not the one that makes a view', async () => {
    const objects = await objectsAfter(`create view people as select id from users;
      create rule quiet as on delete to people do instead nothing`);
    expect(objects.map(({ kind, name, table }) => [kind, name, table])).toEqual([
      ['view', 'people', null],
      ['rule', 'quiet', 'people'],
    ]);
  });

  it('domains, with their conditions', async () => {
    const objects = await objectsAfter(`create domain email as varchar(255) default 'x' not null
      constraint sign check (value like '%@%')`);
    expect(shown(objects)).toEqual([
      [
        'domain',
        'email',
        null,
        "CREATE DOMAIN email AS character varying(255) DEFAULT 'x'::character varying NOT NULL CONSTRAINT sign CHECK (((VALUE)::text ~~ '%@%'::text))",
      ],
    ]);
  });

  it('composite types and range types', async () => {
    const objects = await objectsAfter(`create type point3 as (x int, "Y" text collate "C");
      create type floats as range (subtype = float8, subtype_diff = float8mi); comment on type point3 is 'deep'`);
    expect(shown(objects).filter(([kind]) => kind !== 'function')).toEqual([
      [
        'range type',
        'floats',
        null,
        'CREATE TYPE floats AS RANGE (SUBTYPE = double precision, SUBTYPE_DIFF = float8mi)',
      ],
      ['composite type', 'point3', null, 'CREATE TYPE point3 AS (x integer, "Y" text COLLATE "C")'],
    ]);
    expect(objects.find(({ name }) => name === 'point3')?.comment).toBe('deep');
  });

  it('event triggers and schemas', async () => {
    const objects = await objectsAfter(`create schema shop; comment on schema shop is 'ours';
      create function shop.e() returns event_trigger language plpgsql as 'begin end';
      create event trigger watch on ddl_command_end when tag in ('DROP TABLE') execute function shop.e()`);
    expect(shown(objects)).toEqual([
      ['schema', 'shop', null, 'CREATE SCHEMA shop'],
      [
        'event trigger',
        'watch',
        null,
        "CREATE EVENT TRIGGER watch ON ddl_command_end WHEN TAG IN ('DROP TABLE') EXECUTE FUNCTION shop.e()",
      ],
      ['function', 'e()', null, expect.any(String)],
    ]);
    expect(objects[0]).toMatchObject({ schema: 'public', comment: 'ours' });
  });

  it('an extension, and nothing that it owns', async () => {
    const objects = await objectsAfter(`drop extension plpgsql cascade; create extension plpgsql;
      create function mine() returns int language sql as 'select 1';
      create type ours as enum ('a'); create table theirs (id serial); alter extension plpgsql add table theirs;
      alter extension plpgsql add function mine(); alter extension plpgsql add type ours`);
    expect(shown(objects)).toEqual([
      ['extension', 'plpgsql', null, "CREATE EXTENSION plpgsql WITH SCHEMA pg_catalog VERSION '1.0'"],
    ]);
    const { tables, enums, sequences } = await readSchema(database);
    expect([tables.map(({ name }) => name), enums, sequences.map(({ name }) => name)]).toEqual([['users'], [], []]);
    await database.run(`alter extension plpgsql drop table theirs; alter extension plpgsql drop function mine();
      alter extension plpgsql drop type ours`);
    // Made anew, it is not the one of the cluster any more.
    await resetDatabase(database, '');
    pristine = await takeFingerprint(database);
  });
});
