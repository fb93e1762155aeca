// Reading only what is new gives, after whatever was done, exactly what reading everything gives.

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Schema } from '../../src/model/schema.ts';
import type { Database } from '../../src/postgres/database.ts';
import { Marks } from '../../src/postgres/mark.ts';
import { readSchema } from '../../src/postgres/readSchema.ts';
import { readRows } from '../../src/postgres/rows/readRows.ts';
import { StateReader } from '../../src/postgres/stateReader.ts';
import { bootDatabaseHere } from '../bareDatabase.ts';
import { quotedName, randomSchema } from '../randomSchema.ts';
import { changesOf } from '../schemaChanges.ts';

let database: Database;
let reader: StateReader;

beforeAll(async () => {
  database = await bootDatabaseHere();
});

async function begin(statements: readonly string[]): Promise<void> {
  for (const sql of ['ROLLBACK', 'DISCARD ALL']) await database.run(sql);
  await database.run('DROP SCHEMA IF EXISTS added CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  await database.run(statements.join(';\n'));
  reader = new StateReader();
}

async function runs(sql: string): Promise<boolean> {
  return database.run(sql).then(
    () => true,
    () => false,
  );
}

/** Both ways of reading agree; `about` is what was done last. */
async function compare(about: string): Promise<Schema> {
  const schema = await reader.readSchema(database);
  const rows = await reader.readRows(database);
  expect(schema, about).toEqual(await readSchema(database));
  expect(rows, about).toEqual(await readRows(database));
  return schema;
}

/** What a migration does beside changing one thing: rows, several statements at once, what is taken back. */
const workloads: readonly ((table: string) => string)[] = [
  (table) => `INSERT INTO ${table} DEFAULT VALUES`,
  (table) => `DELETE FROM ${table}`,
  (table) => `TRUNCATE ${table} CASCADE`,
  (table) => `BEGIN; DELETE FROM ${table}; ALTER TABLE ${table} ADD taken text; ROLLBACK`,
  (table) => `BEGIN; ALTER TABLE ${table} ADD both_new text; CREATE INDEX ON ${table} (both_new); COMMIT`,
  (table) => `SELECT nextval(pg_get_serial_sequence('${table.replaceAll("'", "''")}', 'id'))`,
  (table) => `VACUUM FULL ${table}`,
  (table) => `CLUSTER ${table} USING ${table}`,
  (table) => `ALTER TABLE ${table} DISABLE TRIGGER ALL`,
  (table) => `ALTER TABLE ${table} ENABLE TRIGGER ALL`,
  (table) => `ALTER TABLE ${table} SET (toast.autovacuum_enabled = false)`,
  (table) => `ALTER TABLE ${table} RESET (toast.autovacuum_enabled)`,
  (table) => `DROP TABLE ${table} CASCADE`,
  () => 'VACUUM pg_catalog.pg_attribute',
  () => 'VACUUM FREEZE',
  () => 'CREATE TEMP TABLE users (a text)',
  () => 'DISCARD ALL',
  () => "CREATE FUNCTION lower(a varchar) RETURNS text LANGUAGE sql IMMUTABLE RETURN 'x'",
  () => 'DROP FUNCTION IF EXISTS lower(varchar)',
  () => "INSERT INTO events VALUES (1, '2024-01-01')",
  () => 'ALTER TABLE events DETACH PARTITION events_1',
  () => 'ALTER TABLE events ATTACH PARTITION events_1 DEFAULT',
  () => "COMMENT ON SCHEMA public IS 'mine'",
  () => 'DROP SCHEMA public CASCADE; CREATE SCHEMA public; CREATE TABLE users (id serial PRIMARY KEY, name text)',
];

const step = fc.record({
  kind: fc.constantFrom<'change' | 'work' | 'mark' | 'restore'>('change', 'change', 'work', 'mark', 'restore'),
  at: fc.nat(),
});

/** A failure prints the seed and the path that lead to it again. */
const bounded = { numRuns: 40, interruptAfterTimeLimit: 12_000 } as const;

describe('reading what is new', () => {
  it('gives what reading everything gives, whatever was done, and whatever was taken back', async () => {
    let changes = 0;
    await fc.assert(
      fc.asyncProperty(randomSchema, fc.array(step, { minLength: 4, maxLength: 14 }), async (statements, steps) => {
        await begin(statements);
        const marks = new Marks(database);
        let mark: number | null = null;
        let schema = await compare('the beginning');
        for (const { kind, at } of steps) {
          let done: string = kind;
          if (kind === 'mark') {
            mark = await marks.add();
            reader.keep(mark);
          } else if (kind === 'restore') {
            if (mark === null || !(await marks.restore(mark))) continue;
            reader.bringBack(mark);
          } else {
            const tables = schema.tables.map(({ name }) => quotedName(name));
            const offered =
              kind === 'work'
                ? workloads.map((each) => each(tables[at % Math.max(tables.length, 1)] ?? 'none'))
                : changesOf(schema).map(({ sql }) => sql);
            done = offered[Math.floor(at / 7) % offered.length] ?? 'SELECT 1';
            if (!(await runs(done))) await runs('ROLLBACK');
            else changes += 1;
          }
          schema = await compare(done);
        }
      }),
      bounded,
    );
    expect(changes).toBeGreaterThan(20);
  }, 120_000);

  it('shares with the reading before what has not changed', async () => {
    await begin(['CREATE TABLE a (id serial PRIMARY KEY)', 'CREATE TABLE b (id serial PRIMARY KEY)']);
    const before = await compare('the beginning');
    await database.run('ALTER TABLE b ADD name text; INSERT INTO b DEFAULT VALUES');
    const rowsBefore = await reader.readRows(database);
    const now = await compare('a column');
    expect(now.tables[0]).toBe(before.tables[0]);
    expect(now.tables[1]).not.toBe(before.tables[1]);
    expect(now.sequences[0]).toBe(before.sequences[0]);
    expect((await reader.readRows(database))[0]).toBe(rowsBefore[0]);
  });

  it.each([
    ['a value of an enum gets another name', `ALTER TYPE mood RENAME VALUE 'sad' TO 'low'`],
    ['a type gets another name', 'ALTER TYPE mood RENAME TO feeling'],
    ['a type goes to another schema', 'CREATE SCHEMA added; ALTER TYPE mood SET SCHEMA added'],
    ['a column that is pointed to gets another name', 'ALTER TABLE a RENAME code TO number'],
    ['a table that is pointed to gets another name', 'ALTER TABLE a RENAME TO z'],
    ['a foreign key goes', 'ALTER TABLE b DROP CONSTRAINT b_code_fkey'],
    ['a sequence belongs to nobody any more', 'ALTER SEQUENCE a_id_seq OWNED BY NONE'],
    ['a sequence is put back', `INSERT INTO a VALUES (DEFAULT, 'x'); SELECT setval('a_id_seq', 1, false)`],
    ['a sequence counts down', 'INSERT INTO a VALUES (DEFAULT); ALTER SEQUENCE a_id_seq INCREMENT -1 MINVALUE -9'],
    ['a row is written to a partition', `INSERT INTO parts_1 VALUES (1)`],
    ['an index gets another name', 'ALTER INDEX a_pkey RENAME TO pk'],
    ['a comment on an index comes and goes', `COMMENT ON INDEX a_pkey IS 'x'`],
    ['a privilege is given', 'GRANT SELECT (code) ON a TO pg_monitor'],
    ['triggers of a foreign key are turned off', 'ALTER TABLE a DISABLE TRIGGER ALL'],
    ['a constraint is checked', 'ALTER TABLE b VALIDATE CONSTRAINT later'],
    ['NOT NULL is checked', 'ALTER TABLE b VALIDATE CONSTRAINT set'],
    ['a view, a trigger and a function come', 'CREATE VIEW v AS SELECT * FROM a'],
  ])('sees that %s', async (_what, sql) => {
    await begin([
      "CREATE TYPE mood AS ENUM ('sad', 'glad')",
      "CREATE TABLE a (id serial PRIMARY KEY, code text UNIQUE, felt mood DEFAULT 'sad' CHECK (felt <> 'glad'))",
      'CREATE TABLE b (code text REFERENCES a (code), n int CONSTRAINT later CHECK (n > 0))',
      'ALTER TABLE b DROP CONSTRAINT later, ADD CONSTRAINT later CHECK (n > 1) NOT VALID',
      'ALTER TABLE b ADD CONSTRAINT set NOT NULL n NOT VALID',
      'CREATE TABLE parts (id int) PARTITION BY RANGE (id); CREATE TABLE parts_1 PARTITION OF parts DEFAULT',
      "INSERT INTO a VALUES (DEFAULT, 'y')",
    ]);
    const before = JSON.stringify([await compare('the beginning'), await reader.readRows(database)]);
    await database.run(sql);
    const now = JSON.stringify([await compare(sql), await reader.readRows(database)]);
    expect(now).not.toBe(before);
  });

  it('forgets what it read inside a transaction that may be taken back', async () => {
    await begin(['CREATE TABLE a (id serial PRIMARY KEY)']);
    await compare('the beginning');
    await database.run('BEGIN; ALTER TABLE a ADD name text');
    await compare('a column that may go');
    await database.run('ROLLBACK');
    expect((await compare('and is gone')).tables[0]?.columns).toHaveLength(1);
  });
});
