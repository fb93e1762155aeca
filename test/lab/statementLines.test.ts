// Each statement that Postgres ran is told with the line of the learner's file that caused it.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lab } from '../../src/lab/lab.ts';
import { createNodeLab } from '../../src/lab/node/createNodeLab.ts';
import { labExercise, migration } from './labExercise.ts';

const never = new AbortController().signal;
let lab: Lab;

beforeAll(async () => {
  lab = await createNodeLab();
  await lab.open(labExercise('create table old (id int); insert into old select generate_series(1, 10)'));
});
afterAll(() => lab.close());

/** What the learner's own code sent: line and SQL. */
async function linesOf(up: string): Promise<readonly (readonly [number | null, string])[]> {
  await lab.reset();
  const { outcome, statements } = await lab.up(migration(up), never);
  expect(outcome.kind).toBe('done');
  return statements.filter((each) => !each.bookkeeping).map(({ line, sql }) => [line, sql]);
}

describe('the line behind a statement', () => {
  it('is that of the call, for each of its statements', async () => {
    const seen =
      await linesOf(`await queryInterface.createTable('t', { id: Sequelize.INTEGER, kind: Sequelize.ENUM('a', 'b') });
    await queryInterface.sequelize.query('select 1');`);
    expect(seen.map(([line]) => line)).toEqual([3, 3, 3, 4]);
    expect(seen[1]?.[1]).toContain('CREATE TYPE');
    expect(seen.at(-1)).toEqual([4, 'select 1']);
  });

  it('is known when several calls run at once', async () => {
    const seen = await linesOf(`await Promise.all([
      queryInterface.sequelize.query('select 1 as a'),
      queryInterface.sequelize.query('select 1 as b'),
      queryInterface.sequelize.query('select 1 as c'),
    ]);`);
    expect(Object.fromEntries(seen.map(([line, sql]) => [sql, line]))).toEqual({
      'select 1 as a': 4,
      'select 1 as b': 5,
      'select 1 as c': 6,
    });
  });

  it('is that of sequelize.transaction for BEGIN and COMMIT', async () => {
    const seen = await linesOf(`await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.addColumn('old', 'name', Sequelize.TEXT, { transaction });
    });`);
    expect(seen).toEqual([
      [3, 'START TRANSACTION;'],
      [4, 'ALTER TABLE "public"."old" ADD COLUMN "name" TEXT;'],
      [3, 'COMMIT;'],
    ]);
  });

  it('is that of a helper function’s call, where the helper calls', async () => {
    const seen = await linesOf(`const say = (sql) => queryInterface.sequelize.query(sql);
    await say('select 1');
    await say('select 2');`);
    expect(seen.map(([line]) => line)).toEqual([3, 3]);
  });

  it('is kept for bound parameters and rows are counted', async () => {
    await lab.reset();
    const { statements } = await lab.up(
      migration(`await queryInterface.sequelize.query('update old set id = id + $1', { bind: [1] });
    await queryInterface.bulkDelete('old', { id: 5 });`),
      never,
    );
    const own = statements.filter((each) => !each.bookkeeping).map(({ line, rows, tag }) => [line, rows, tag]);
    expect(own).toEqual([
      [3, 10, 'UPDATE 10'],
      [4, 1, 'DELETE 1'],
    ]);
  });

  it('leaves Sequelize’s and umzug’s own questions without one', async () => {
    await lab.reset();
    const { statements } = await lab.up(migration('', ''), never);
    expect(statements.length).toBeGreaterThan(5);
    expect(statements.every((each) => each.bookkeeping && each.line === null)).toBe(true);
    expect(statements.some((each) => each.sql.startsWith('INSERT INTO "SequelizeMeta"'))).toBe(true);
  });
});

describe('SequelizeMeta', () => {
  it('is left as sequelize-cli leaves it, and is no part of the learner’s schema', async () => {
    const seen = await linesOf(`await queryInterface.createTable('t', { id: Sequelize.INTEGER });`);
    expect(seen).toHaveLength(1);
    const look = `const [rows] = await queryInterface.sequelize.query(\`select column_name, data_type, character_maximum_length as n, is_nullable
      from information_schema.columns where table_name = 'SequelizeMeta'\`);
    const [meta] = await queryInterface.sequelize.query('select * from "SequelizeMeta"');
    console.log(JSON.stringify(rows), JSON.stringify(meta));`;
    const file = { name: '20240102000000-look.js', text: migration(look).text };
    const { console } = await lab.up(file, never);
    expect(console[0]?.text).toBe(
      '[{"column_name":"name","data_type":"character varying","n":255,"is_nullable":"NO"}] [{"name":"20240101000000-create-users.js"}]',
    );
    expect((await lab.schema()).tables.map((table) => table.name)).toEqual(['old', 't']);
  });
});
