// The rows of every table are read so that two moments can be compared, and reading changes nothing.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { numberingDifferences } from '../../src/model/diffNumbering.ts';
import type { TableRows } from '../../src/model/tableRows.ts';
import type { Database } from '../../src/postgres/database.ts';
import { queryEach } from '../../src/postgres/queryEach.ts';
import { resetDatabase, takeFingerprint } from '../../src/postgres/reset.ts';
import { type RowLimits, readRows } from '../../src/postgres/rows/readRows.ts';
import { bootDatabaseHere } from './serverClients.ts';

let database: Database;
let pristine = '';

beforeAll(async () => {
  database = await bootDatabaseHere();
  pristine = await takeFingerprint(database);
});
beforeEach(async () => {
  await database.run('drop schema if exists shop cascade');
  expect(await resetDatabase(database, pristine)).toBe(true);
});
afterAll(() => database.close());

async function rowsAfter(sql: string, limits?: RowLimits): Promise<readonly TableRows[]> {
  await database.run(sql);
  return readRows(database, limits);
}

async function tableAfter(sql: string, limits?: RowLimits): Promise<TableRows> {
  const [table] = await rowsAfter(sql, limits);
  if (table === undefined) throw new Error('there is no table');
  return table;
}

function kept({ contents }: TableRows): unknown {
  if (contents.kind !== 'rows') throw new Error('the rows were digested');
  return JSON.parse(contents.json);
}

const few: RowLimits = { rows: 2, bytes: 1_000_000 };

describe('rows that are kept', () => {
  it('are texts, sorted by the primary key', async () => {
    const table = await tableAfter(`create table users (id int primary key, name text, born date, tags text[]);
      insert into users values (10, 'Zoë', '2000-02-29', '{a,"b c"}'), (9, null, null, null)`);
    expect(table).toMatchObject({ table: 'users', key: ['id'], count: 2 });
    expect(table.columns).toEqual([
      { name: 'id', position: 1 },
      { name: 'name', position: 2 },
      { name: 'born', position: 3 },
      { name: 'tags', position: 4 },
    ]);
    expect(kept(table)).toEqual([
      ['9', null, null, null],
      ['10', 'Zoë', '2000-02-29', '{a,"b c"}'],
    ]);
  });

  it('are sorted by a key of several columns, in the order of the key', async () => {
    const table = await tableAfter(`create table t (a int, "B" text, primary key ("B", a));
      insert into t values (2, 'x'), (1, 'y'), (1, 'x')`);
    expect(table.key).toEqual(['B', 'a']);
    expect(kept(table)).toEqual([
      ['1', 'x'],
      ['2', 'x'],
      ['1', 'y'],
    ]);
  });

  it('are sorted by all values where there is no key, whatever order they came in', async () => {
    const create = 'create table t (a int, b json, c point)';
    const one = await tableAfter(
      `${create}; insert into t values (2, '1', null), (null, '{}', '(1,2)'), (2, '0', null)`,
    );
    await database.run('drop table t');
    const other = await tableAfter(
      `${create}; insert into t values (2, '0', null), (2, '1', null), (null, '{}', '(1,2)')`,
    );
    expect(one.key).toEqual([]);
    expect(one.contents).toEqual(other.contents);
    expect(one.count).toBe(3);
  });

  it('include columns that are generated, and not those that were dropped', async () => {
    const table = await tableAfter(`create table t (gone int, a int, b int generated always as (a * 2) stored,
      c int generated always as (a + 1) virtual); insert into t (a) values (5); alter table t drop column gone`);
    expect(table.columns.map(({ name, position }) => [name, position])).toEqual([
      ['a', 2],
      ['b', 3],
      ['c', 4],
    ]);
    expect(kept(table)).toEqual([['5', '10', '6']]);
  });

  it('are read without a virtual column that refuses to be computed', async () => {
    const tables = await rowsAfter(`create table a (id int); insert into a values (1);
      create table b (n int, share int generated always as (100 / n) virtual); insert into b values (0)`);
    expect(tables.map((table) => [table.columns.map(({ name }) => name), kept(table)])).toEqual([
      [['id'], [['1']]],
      [['n'], [['0']]],
    ]);
  });

  it('of a partitioned table are read once, by the table', async () => {
    const tables = await rowsAfter(`create table logs (id int primary key) partition by range (id);
      create table low partition of logs for values from (1) to (10);
      create table high partition of logs for values from (10) to (90) partition by range (id);
      create table higher partition of high for values from (10) to (20);
      insert into logs values (15), (3)`);
    expect(tables.map(({ table }) => table)).toEqual(['logs']);
    expect(tables.map(kept)).toEqual([[['3'], ['15']]]);
  });

  it('of a table that inherits are its own', async () => {
    const tables = await rowsAfter(`create table a (id int); create table b () inherits (a);
      insert into a values (1); insert into b values (2)`);
    expect(tables.map(kept)).toEqual([[['1']], [['2']]]);
  });

  it('belong to a table however its name is written', async () => {
    const tables = await rowsAfter(`create schema shop; create table shop."Order ""Items""" ("Qty" int primary key);
      insert into shop."Order ""Items""" values (1); create table "SequelizeMeta" (name text);
      insert into "SequelizeMeta" values ('x')`);
    expect(tables.map(({ table, key }) => [table, key])).toEqual([['shop.Order "Items"', ['Qty']]]);
    expect(tables.map(kept)).toEqual([[['1']]]);
  });

  it('may have no columns, or not be there', async () => {
    const tables = await rowsAfter(`create table bare (); insert into bare default values;
      create table never (id int); create table once (id int); insert into once values (1); delete from once`);
    expect(tables.map((table) => [table.table, table.count, kept(table)])).toEqual([
      ['bare', 1, [[]]],
      ['never', 0, []],
      ['once', 0, []],
    ]);
  });

  it('end at the limit, of rows or of bytes', async () => {
    const sql = `create table t (id int primary key, name text); insert into t values (1, 'abc'), (2, 'def')`;
    expect((await tableAfter(sql, few)).contents.kind).toBe('rows');
    expect((await rowsAfter(`insert into t values (3, 'ghi')`, few))[0]?.contents.kind).toBe('digest');
    const long = await rowsAfter(
      `create table u (id int, note text);
      insert into u select n, repeat('long ', 20000) from generate_series(1, 20) n`,
      { rows: 100, bytes: 1_000_000 },
    );
    expect(long.map(({ contents }) => contents.kind)).toEqual(['rows', 'digest']);
  });
});

describe('rows that are digested', () => {
  async function digestAfter(sql: string): Promise<Readonly<Record<string, string>>> {
    const { contents } = await tableAfter(sql, { rows: 0, bytes: 0 });
    if (contents.kind !== 'digest') throw new Error('the rows were kept');
    return contents.byColumn;
  }

  const keyed = 'create table t (id int primary key, a text, b text)';

  it('have a number a column that does not depend on their order', async () => {
    const one = await digestAfter(`${keyed}; insert into t values (1, 'x', 'p'), (2, 'y', null)`);
    const other = await digestAfter(`truncate t; insert into t values (2, 'y', null), (1, 'x', 'p')`);
    expect(Object.keys(one)).toEqual(['id', 'a', 'b']);
    expect(other).toEqual(one);
  });

  it('tie each value to its row', async () => {
    const one = await digestAfter(`${keyed}; insert into t values (1, 'x', 'p'), (2, 'y', 'p')`);
    const swapped = await digestAfter(`update t set a = case id when 1 then 'y' else 'x' end`);
    expect(swapped).toEqual({ ...one, a: expect.any(String) });
    expect(swapped.a).not.toBe(one.a);
  });

  it('tell NULL from nothing written', async () => {
    const one = await digestAfter(`${keyed}; insert into t values (1, null, null)`);
    const two = await digestAfter(`update t set a = ''`);
    expect(two.a).not.toBe(one.a);
    expect(two.b).toBe(one.b);
  });

  it('stay as they were in the columns that a new column does not touch', async () => {
    const one = await digestAfter(`create table t (a int, b int); insert into t values (1, 2), (3, null)`);
    const more = await digestAfter('alter table t add column c int default 7');
    expect(more).toMatchObject(one);
  });
});

describe('the numbers that are given next', () => {
  const numbering = async (sql: string) => (await tableAfter(sql)).numbering;
  const made = 'create table t (id serial primary key, n int generated by default as identity (increment -2), a text)';
  const both = (id: [string, boolean], n: [string, boolean]) => [
    { column: 'id', sequence: 't_id_seq', at: id[0], behind: id[1] },
    { column: 'n', sequence: 't_n_seq', at: n[0], behind: n[1] },
  ];
  const told = async (sql: string) => {
    const before = await readRows(database);
    return numberingDifferences(before, await rowsAfter(sql));
  };

  it('are beyond those of the rows as a rule', async () => {
    expect(await numbering(`${made}; insert into t (a) values ('x'), ('y')`)).toEqual(
      both(['2', false], ['-3', false]),
    );
  });

  it('are not asked for where there are no rows', async () => {
    expect(await numbering(made)).toEqual([]);
    expect(await numbering(`insert into t (a) values ('x'); delete from t`)).toEqual([]);
  });

  it('are taken where a sequence was moved back, or never moved', async () => {
    expect(await numbering(`${made}; insert into t (a) values ('x'), ('y'); alter sequence t_id_seq restart`)).toEqual(
      both(['1', true], ['-3', false]),
    );
    expect(await numbering(`truncate t restart identity; insert into t (id, n) values (1, -1)`)).toEqual(
      both(['1', true], ['-1', true]),
    );
  });

  it('of a digested table and of a partitioned one are read too', async () => {
    const tables = await rowsAfter(
      `create table a (id serial) partition by range (id); create table b partition of a for values from (1) to (99);
      insert into a values (7)`,
      { rows: 0, bytes: 0 },
    );
    expect(tables.map((each) => [each.contents.kind, each.numbering])).toEqual([
      ['digest', [{ column: 'id', sequence: 'a_id_seq', at: '1', behind: true }]],
    ]);
  });

  it('are told of when they were not taken before', async () => {
    await database.run(`${made}; insert into t (a) values ('x'), ('y')`);
    expect(await told(`select nextval('t_id_seq')`)).toEqual([]);
    expect(await told(`select setval('t_id_seq', 1)`)).toEqual([
      'the next `id` of `t` is one that is taken: its sequence `t_id_seq` stands at 1',
    ]);
    expect(await told('alter table t rename id to number; alter table t rename to u')).toEqual([]);
  });
});

describe('reading', () => {
  it('leaves no trace', async () => {
    await database.run(`create table t (id serial primary key, a text); insert into t (a) values ('x')`);
    const look = () =>
      queryEach(database, [
        'select last_value, is_called from t_id_seq',
        'select count(*) from pg_statistic',
        'select pg_current_wal_insert_lsn()',
        'select count(*) from pg_prepared_statements',
      ]);
    await readRows(database);
    const before = await look();
    await readRows(database, { rows: 0, bytes: 0 });
    expect(await look()).toEqual(before);
  });
});
