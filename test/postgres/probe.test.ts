// A probe is answered as Postgres would answer it, and then it never happened.

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Cell, ProbeAnswer } from '../../src/model/probe.ts';
import type { Database } from '../../src/postgres/database.ts';
import { probe } from '../../src/postgres/probe/probe.ts';
import { queryEach } from '../../src/postgres/queryEach.ts';
import { resetDatabase, takeFingerprint } from '../../src/postgres/reset.ts';
import { bootDatabaseHere } from './serverClients.ts';

let database: Database;
let pristine = '';

beforeAll(async () => {
  database = await bootDatabaseHere();
  pristine = await takeFingerprint(database);
});
afterEach(async () => {
  expect(await resetDatabase(database, pristine)).toBe(true);
});
afterAll(() => database.close());

async function answer(sql: string): Promise<ProbeAnswer> {
  const [first] = await probe(database, [sql]);
  if (first === undefined) throw new Error('there was no answer');
  return first;
}

async function rows(sql: string): Promise<readonly (readonly Cell[])[]> {
  const given = await answer(sql);
  if (given.kind === 'refused') throw new Error(given.error.message);
  return given.rows;
}

async function sqlstate(sql: string): Promise<string | null> {
  const given = await answer(sql);
  return given.kind === 'refused' ? given.error.code : null;
}

const users = 'create table users (id serial primary key, email text unique not null)';

describe('an answer', () => {
  it('holds the rows of a statement, and none where it gives none', async () => {
    await database.run(users);
    const answers = await probe(database, [
      `insert into users (email) values ('a') returning id, email`,
      `insert into users (email) values ('a')`,
      'create table t (id int)',
      'select * from users',
      '',
    ]);
    expect(answers).toMatchObject([
      { kind: 'accepted', rows: [[1, 'a']] },
      { kind: 'accepted', rows: [] },
      { kind: 'accepted', rows: [] },
      { kind: 'accepted', rows: [] },
      { kind: 'accepted', rows: [] },
    ]);
  });

  it('holds what it had to lock', async () => {
    await database.run(users);
    const rows = await database.query<{ readonly oid: number }>(`select 'users'::regclass::oid as oid`);
    const modesOf = async (sql: string) => {
      const given = await answer(sql);
      const locks = given.kind === 'accepted' ? given.locks : [];
      return locks.filter(({ oid }) => oid === rows[0]?.oid).map(({ mode }) => mode);
    };
    expect(await modesOf('select 1 from users')).toEqual(['AccessShareLock']);
    expect(await modesOf('update users set email = id')).toEqual(['RowExclusiveLock']);
    expect(await modesOf('alter table users add column note text')).toEqual(['AccessExclusiveLock']);
    expect(await modesOf('select 1')).toEqual([]);
  });

  it('holds all fields of the error that refused it', async () => {
    await database.run(`${users}; insert into users (email) values ('a')`);
    expect(await answer(`insert into users (email) values ('a')`)).toEqual({
      kind: 'refused',
      error: {
        severity: 'ERROR',
        code: '23505',
        message: 'duplicate key value violates unique constraint "users_email_key"',
        detail: 'Key (email)=(a) already exists.',
        hint: null,
        position: null,
        where: null,
        schema: 'public',
        table: 'users',
        column: null,
        dataType: null,
        constraint: 'users_email_key',
        routine: '_bt_check_unique',
      },
    });
    expect(await answer('select nothing from users')).toMatchObject({ error: { code: '42703', position: 8 } });
  });

  it('is for one statement: several are refused', async () => {
    expect(await sqlstate('select 1; select 2')).toBe('42601');
  });

  it('is a refusal for what the engine cannot run', async () => {
    expect(await sqlstate(`set transaction_timeout = '1s'`)).toBe('0A000');
    expect(await sqlstate('vacuum')).toBe('25001');
    expect(await sqlstate(`copy (select 1) to '/tmp/one'`)).toBe('0A000');
  });

  it.each(['COMMIT', ' ;rollback', '-- fine\nend', '/* a /* b */ c */ commit', 'prepare transaction $$x$$', 'begin'])(
    'is a refusal for what would end or change its transaction: %s',
    async (sql) => {
      expect(await sqlstate(sql)).toBe('2D000');
    },
  );

  it('is a refusal for a procedure or block that commits', async () => {
    expect(await sqlstate('do $$ begin commit; end $$')).toBe('2D000');
  });

  it('waits for constraints that are deferred', async () => {
    await database.run(`${users}; create table posts (user_id int references users deferrable initially deferred);
      create function no() returns trigger language plpgsql as $$ begin raise exception 'no' using errcode = 'P1234'; end $$;
      create constraint trigger no after insert on users deferrable initially deferred for each row execute function no()`);
    expect(await sqlstate('insert into posts values (1)')).toBe('23503');
    expect(await sqlstate(`insert into users (email) values ('a')`)).toBe('P1234');
    expect(await sqlstate('insert into posts values (null)')).toBeNull();
  });
});

describe('cells', () => {
  it('are numbers only where they are exact', async () => {
    expect(
      await rows(`select 1::int2, -2::int4, 3::int8, 9007199254740991::int8, 9007199254740992::int8, 1.50::numeric,
        0.1::float8, 1.5::float4, 'NaN'::float8, '-Infinity'::float4, 7::oid`),
    ).toEqual([[1, -2, 3, 9007199254740991, '9007199254740992', '1.50', 0.1, 1.5, 'NaN', '-Infinity', 7]]);
  });

  it('are booleans, JSON and NULL as JavaScript has them', async () => {
    expect(await rows(`select true, false, null, '{"a": [1, null]}'::json, '"x"'::jsonb, 'null'::jsonb`)).toEqual([
      [true, false, null, { a: [1, null] }, 'x', null],
    ]);
  });

  it('are the text that Postgres prints for everything else', async () => {
    expect(
      await rows(`select '2024-02-29'::date, '2024-02-29 12:00+00'::timestamptz, '\\x00ff'::bytea, 'é''"'::text,
        'ab'::char(4), row(1, 'x'), '[1,3)'::int4range, interval '1 day'`),
    ).toEqual([['2024-02-29', '2024-02-29 12:00:00+00', '\\x00ff', 'é\'"', 'ab  ', '(1,x)', '[1,3)', '1 day']]);
  });

  it('are lists where the value is an array', async () => {
    await database.run(`create type mood as enum ('sad', 'so so'); create domain pos as int check (value > 0)`);
    expect(
      await rows(`select '{}'::int[], array[1, null, 3], array[['a,b', 'q"\\'], ['NULL', '']], array[true, false],
        array['sad', 'so so']::mood[], array['{"a": 1}'::jsonb], '[0:1]={5,6}'::int[], array[1.0::numeric],
        array['(1,1),(0,0)'::box, '(3,3),(2,2)'::box], array[1, 2]::pos[], '1 2'::int2vector`),
    ).toEqual([
      [
        [],
        [1, null, 3],
        [
          ['a,b', 'q"\\'],
          ['NULL', ''],
        ],
        [true, false],
        ['sad', 'so so'],
        [{ a: 1 }],
        [5, 6],
        ['1.0'],
        ['(1,1),(0,0)', '(3,3),(2,2)'],
        [1, 2],
        '1 2',
      ],
    ]);
  });
});

describe('after a probe', () => {
  it('no row, table or column has changed', async () => {
    await database.run(`${users}; insert into users (email) values ('a')`);
    await probe(database, ['delete from users', 'truncate users', 'drop table users', `update users set email = 'b'`]);
    expect(await queryEach(database, ['select email from users'])).toEqual([[{ email: 'a' }]]);
  });

  it('every sequence stands where it stood, for the next probe too', async () => {
    await database.run(`${users}; create sequence used start 5 cache 10; select nextval('used')`);
    const look = () => queryEach(database, ['select last_value, is_called from users_id_seq', 'select * from used']);
    const [users_] = await look();
    const insert = `insert into users (email) values ('a') returning id`;
    expect(await probe(database, [insert, insert])).toMatchObject([{ rows: [[1]] }, { rows: [[1]] }]);
    await probe(database, [
      `insert into users (email) values (null)`,
      `select nextval('used') from generate_series(1, 30)`,
      `select setval('used', 500)`,
      `alter sequence used restart with 77`,
      'drop sequence used',
    ]);
    const [after, used] = await look();
    expect(after).toEqual(users_);
    expect(used).toMatchObject([{ last_value: '14', is_called: true }]);
    expect(await sqlstate('select lastval()')).toBe('55000');
  });

  it('settings, role, locks, prepared statements and temporary tables are gone', async () => {
    await database.run(users);
    await probe(database, [
      `set work_mem = '1MB'`,
      `select set_config('search_path', 'pg_catalog', false)`,
      'set role pg_monitor',
      'set session authorization default',
      'create temp table scratch as select 1',
      'select pg_advisory_lock(7)',
      'do $$ begin execute $x$prepare p as select 1$x$; end $$',
      'listen news',
      'declare c cursor with hold for select 1',
      'set transaction read only',
    ]);
    expect(
      await rows(`select current_setting('work_mem'), current_setting('search_path'), current_user::text,
        to_regclass('scratch')::text, (select count(*) from pg_locks where locktype = 'advisory'),
        (select count(*) from pg_prepared_statements), (select count(*) from pg_cursors where name <> ''),
        (select count(*) from pg_listening_channels()), current_setting('transaction_read_only')`),
    ).toEqual([['4MB', 'public', 'postgres', null, 0, 0, 0, 0, 'off']]);
  });

  it('no transaction is open', async () => {
    await probe(database, ['select 1 / 0']);
    const seen = await queryEach(database, ['select now() = statement_timestamp() as fresh']);
    expect(seen).toEqual([[{ fresh: true }]]);
  });
});
