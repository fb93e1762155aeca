// What each statement did is on record: locks, rewrites, scans, rows, and what Postgres said of it in its log.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lab } from '../../src/lab/lab.ts';
import { createNodeLab } from '../../src/lab/node/createNodeLab.ts';
import type { Statement } from '../../src/model/statement.ts';
import { labExercise, migration } from '../lab/labExercise.ts';

const before = `
  create table users (id bigserial primary key, email text not null unique, name text);
  insert into users (email, name) select i || '@example.com', 'n' || i from generate_series(1, 50) i;
  create table orders (id serial primary key, user_id bigint not null, status text);
  insert into orders (user_id, status) select i, 'paid' from generate_series(1, 20) i;
  create index orders_status on orders (status);
  create schema shop; create table shop."Big Table" (id int);`;
const { signal } = new AbortController();

let lab: Lab;
beforeAll(async () => {
  lab = await createNodeLab();
}, 60_000);
afterAll(() => lab.close());

/** The statements of an `up` with this body that the learner's own calls sent. */
async function trace(up: string): Promise<readonly Statement[]> {
  await lab.open(labExercise(before));
  const { outcome, statements } = await lab.up(migration(up), signal);
  expect(outcome).toMatchObject({ kind: 'done' });
  return statements.filter(({ bookkeeping }) => !bookkeeping);
}

const sql = (text: string): string => `await queryInterface.sequelize.query(${JSON.stringify(text)});`;
const tableLocks = ({ locks }: Statement): readonly string[] =>
  locks.filter(({ kind }) => kind === 'table').map(({ table, mode }) => `${table} ${mode}`);

async function one(text: string): Promise<Statement> {
  const statement = (await trace(sql(text))).at(-1);
  if (statement === undefined) throw new Error('nothing was sent');
  return statement;
}

describe('locks', () => {
  it.each<readonly [string, readonly string[]]>([
    ['alter table users add column phone text', ['users AccessExclusiveLock']],
    ['create index on users (name)', ['users ShareLock']],
    ['drop index orders_status', ['orders AccessExclusiveLock']],
    ['create table notes (user_id bigint references users)', ['users ShareRowExclusiveLock']],
    ['alter table shop."Big Table" add column x int', ['shop.Big Table AccessExclusiveLock']],
    ['select 1; alter table orders rename to bills; select 2', ['orders AccessExclusiveLock']],
    ['begin; lock table users in share mode; commit', ['users ShareLock']],
    ['vacuum full orders', ['orders AccessExclusiveLock']],
    ['create index concurrently on orders (user_id)', ['orders ShareUpdateExclusiveLock']],
    ['drop index concurrently orders_status', ['orders ShareUpdateExclusiveLock']],
  ])('%s', async (text, locks) => {
    expect(tableLocks(await one(text))).toEqual(locks);
  });

  it('are those of tables that were there before the run, not of new ones', async () => {
    const [made, index] = await trace(sql('create table notes (id int)') + sql('create index on notes (id)'));
    expect([made?.locks, index?.locks]).toEqual([[], []]);
  });

  it('say what waits for them, and whether somebody saw them', async () => {
    const [seen, believed] = await trace(
      sql('alter table users add column a int') + sql('create index concurrently on users (name)'),
    );
    expect(seen?.locks[0]).toMatchObject({ blocks: ['reads', 'writes'], observed: true });
    expect(believed?.locks[0]).toMatchObject({ blocks: [], observed: false });
  });

  it('are told once in a transaction, and held until its end', async () => {
    const statements = await trace(`await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.addColumn('users', 'a', { type: Sequelize.INTEGER }, { transaction });
      await queryInterface.addColumn('users', 'b', { type: Sequelize.INTEGER }, { transaction });
      await queryInterface.addColumn('orders', 'b', { type: Sequelize.INTEGER }, { transaction });
    }); ${sql('select 1')}`);
    expect(statements.map((each) => [tableLocks(each).length, each.heldLocks.length])).toEqual([
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
      [0, 2],
      [0, 0],
    ]);
  });

  it('come with the lock_timeout under which they were taken', async () => {
    const statements = await trace(
      sql('alter table users add column a int') +
        sql("set lock_timeout = '2s'; alter table users add column b int") +
        sql("begin; set local lock_timeout = '1500ms'; alter table users add column c int; commit"),
    );
    expect(statements.map(({ lockTimeoutMs }) => lockTimeoutMs)).toEqual([0, 2000, 1500]);
  });
});

describe('rewrites and scans', () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    ["alter table users add column a text not null default 'x'", [], []],
    ['alter table users add column a uuid default gen_random_uuid()', ['users'], ['users']],
    ['alter table orders alter id type bigint', ['orders'], ['orders']],
    ['alter table users alter name set not null', [], ['users']],
    ['alter table users add check (id > 0) not valid', [], []],
    ['truncate orders', [], []],
    ['vacuum full orders', ['orders'], ['orders']],
    ['create index concurrently on orders (user_id)', [], ['orders']],
    ['alter table orders add foreign key (user_id) references users', [], ['users', 'orders']],
  ])('%s', async (text, rewrites, scans) => {
    const statement = await one(text);
    expect([statement.rewrites, [...statement.scans].sort()]).toEqual([rewrites, [...scans].sort()]);
  });

  it('count for the statement that made them, in a transaction too', async () => {
    const statements = await trace(
      sql(
        'begin; alter table users alter name set not null; alter table users add check (id > 0) not valid; commit',
      ).replaceAll('; ', '"); await queryInterface.sequelize.query("'),
    );
    // Over the pool, BEGIN and what follows may not meet on one connection: then nothing was scanned twice either.
    expect(statements.filter(({ scans }) => scans.length > 0).length).toBe(1);
  });
});

describe('rows', () => {
  it('are counted by table, in new tables and by cascades too', async () => {
    const statements = await trace(
      sql('create table notes (user_id bigint references users on delete cascade)') +
        sql('insert into notes select id from users') +
        sql('delete from users where id <= 10'),
    );
    expect(statements[1]?.changes).toMatchObject([{ table: 'notes', existed: false, inserted: 50 }]);
    expect([...(statements[2]?.changes ?? [])].sort((a, b) => a.oid - b.oid)).toMatchObject([
      { table: 'users', existed: true, deleted: 10 },
      { table: 'notes', existed: false, deleted: 10 },
    ]);
  });
});

describe('what Postgres wrote to its log', () => {
  it.each<readonly [string, readonly object[]]>([
    ['alter table users alter name set not null', [{ kind: 'verified', table: 'users' }]],
    [
      'alter table users drop column email',
      [
        { kind: 'dropped', what: 'constraint users_email_key on table users', cascade: false },
        { kind: 'dropped', what: 'index users_email_key', cascade: false },
      ],
    ],
    ['create table if not exists users (id int)', [{ kind: 'skipped', why: 'relation "users" already exists' }]],
    ['drop index if exists none', [{ kind: 'skipped', why: 'index "none" does not exist' }]],
    [
      'alter table users add unique (name)',
      [
        { kind: 'implied', index: 'users_name_key', table: 'users' },
        { kind: 'built', index: 'users_name_key', table: 'users' },
      ],
    ],
    [
      `create index ${'x'.repeat(70)} on users (name)`,
      [
        { kind: 'truncated', name: 'x'.repeat(70), to: 'x'.repeat(63) },
        { kind: 'built', index: 'x'.repeat(63), table: 'users' },
      ],
    ],
  ])('%s', async (text, notes) => {
    expect((await one(text)).notes).toEqual(notes);
  });

  it('says that a valid CHECK spares SET NOT NULL its scan', async () => {
    const statements = await trace(
      sql('alter table users add constraint named check (name is not null) not valid') +
        sql('alter table users validate constraint named') +
        sql('alter table users alter name set not null'),
    );
    expect(statements.at(-1)).toMatchObject({
      notes: [{ kind: 'proven', table: 'users', column: 'name' }],
      scans: [],
    });
  });

  it('lists what CASCADE takes along, however many', async () => {
    const statements = await trace(
      sql('create view one as select id from users; create view two as select id from users') +
        sql('drop table users cascade'),
    );
    const along = statements.at(-1)?.notes.filter((note) => note.kind === 'dropped' && note.cascade);
    expect(along).toMatchObject([{ what: 'view one' }, { what: 'view two' }]);
  });
});

describe('nobody notices', () => {
  it('not in what a client can see of its session', async () => {
    const [statement] = await trace(`
      const rows = await queryInterface.sequelize.query(
        "select name from pg_prepared_statements union all select name from pg_cursors", { plain: false });
      if (rows[0].length > 0) throw new Error(JSON.stringify(rows[0]));
      const [{ client_min_messages: level }] = await queryInterface.sequelize.query('show client_min_messages');
      if (level !== 'warning') throw new Error(level);`);
    expect(statement?.traced).toBe(true);
  });

  it('not when a deferred constraint fails at the end: the statement is not said to be done', async () => {
    await lab.open(labExercise(before));
    const report = await lab.up(
      migration(
        sql('create table a (id int unique deferrable initially deferred)') + sql('insert into a values (1), (1)'),
      ),
      signal,
    );
    expect(report.outcome).toMatchObject({ kind: 'failed', fault: { postgres: { code: '23505' } } });
    expect(report.statements.find(({ error }) => error !== null)).toMatchObject({ tag: null, rows: null });
  });

  it('but what a statement has committed before it ended is said not to be traced', async () => {
    const statements = await trace(
      sql('alter table users add a int; commit; select 1') +
        sql('do $$ begin alter table users add b int; commit; end $$') +
        sql('begin; alter table users add c int; commit'),
    );
    expect(statements.map(({ traced }) => traced)).toEqual([false, false, true]);
  });

  it('not a statement that must be alone', async () => {
    const statements = await trace(
      sql('create procedure p() language plpgsql as $$ begin insert into orders (user_id) values (9); commit; end $$') +
        sql('call p()') +
        sql('vacuum orders'),
    );
    expect(statements.map(({ error }) => error)).toEqual([null, null, null]);
  });
});
