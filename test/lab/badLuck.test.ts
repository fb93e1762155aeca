// What learners do to the lab, on purpose or not: each ends in a sentence, and the next run works.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lab } from '../../src/lab/lab.ts';
import { defaultLimits } from '../../src/lab/labHost.ts';
import { createNodeLab } from '../../src/lab/node/createNodeLab.ts';
import type { RunReport } from '../../src/model/runOutcome.ts';
import { fileName, labExercise, migration } from './labExercise.ts';

const limits = { ...defaultLimits, stepMs: 3000, pingMs: 1000 };
const never = new AbortController().signal;
let lab: Lab;

beforeAll(async () => {
  lab = await createNodeLab(limits);
  await lab.open(labExercise());
});
afterAll(() => lab.close());

async function up(text: string | { readonly name: string; readonly text: string }): Promise<RunReport> {
  await lab.reset();
  return lab.up(typeof text === 'string' ? { name: fileName, text } : text, never);
}

async function expectNextRunWorks(): Promise<void> {
  const { outcome } = await up(migration(`await queryInterface.createTable('t', { id: Sequelize.INTEGER });`));
  expect(outcome).toEqual({ kind: 'done', ran: true, unawaited: [] });
  expect((await lab.schema()).tables.map((table) => table.name)).toEqual(['t']);
}

describe('a file that does not load', () => {
  it.each([
    ['a brace too few', 'module.exports = {\n  async up() {\n};', 3, 2],
    ['a stray word', 'module.exports = {};\nlet let = 1;', 2, 5],
    ['a broken ES module', "import { DataTypes } from 'sequelize';\nexport const up = async ( => {};", 2, 27],
  ])('says line and column: %s', async (_, text, line, column) => {
    const { outcome } = await up(text);
    expect(outcome).toMatchObject({ kind: 'syntax', place: { file: fileName, line, column } });
  });

  it('says line and column in TypeScript', async () => {
    const { outcome } = await up({
      name: '20240101000000-a.ts',
      text: 'export const up = async (): Promise<void> => {\n  const x: = 1;\n};',
    });
    expect(outcome).toMatchObject({ kind: 'syntax', place: { line: 2, column: 12 } });
  });

  it('says what may be imported when it imports anything else', async () => {
    const { outcome } = await up("const fs = require('fs');\nmodule.exports = { async up() {}, async down() {} };");
    expect(outcome).toMatchObject({ kind: 'failed', fault: { name: 'RefusedImportError', place: { line: 1 } } });
    expect(outcome.kind === 'failed' && outcome.fault.message).toContain("'fs' cannot be imported here");
  });

  it('refuses an import() too', async () => {
    const { outcome } = await up(migration(`await import('node:fs');`));
    expect(outcome.kind === 'failed' && outcome.fault.message).toContain("'node:fs' cannot be imported here");
  });

  it('says which method is missing', async () => {
    const { outcome } = await up('module.exports = { async down() {} };');
    expect(outcome).toMatchObject({ kind: 'failed', fault: { message: 'Could not find migration method: up' } });
  });
});

describe('the three kinds of file', () => {
  const body = `{ await queryInterface.createTable('kinds', { id: DataTypes.INTEGER }); }`;
  it.each([
    [
      'CommonJS',
      fileName,
      `const { DataTypes } = require('sequelize');\nmodule.exports = { async up(queryInterface) ${body}, async down() {} };`,
    ],
    [
      'CommonJS with the class itself',
      fileName,
      `const Sequelize = require('sequelize');\nconst DataTypes = Sequelize;\nmodule.exports = { async up(queryInterface) ${body}, async down() {} };`,
    ],
    [
      'an ES module',
      fileName,
      `import { DataTypes } from 'sequelize';\nexport default { async up(queryInterface) ${body}, async down() {} };`,
    ],
    [
      'an ES module with named exports',
      fileName,
      `import Sequelize, { DataTypes } from 'sequelize';\nexport async function up(queryInterface) ${body}\nexport const down = async () => {};`,
    ],
    [
      'TypeScript',
      '20240101000000-a.ts',
      `import { DataTypes, type QueryInterface } from 'sequelize';\nexport const up = async (queryInterface: QueryInterface): Promise<void> => ${body};\nexport const down = async () => {};`,
    ],
  ])('%s runs', async (_, name, text) => {
    const { outcome, statements } = await up({ name, text });
    expect(outcome).toMatchObject({ kind: 'done', ran: true });
    expect(statements.filter((each) => !each.bookkeeping).map((each) => each.tag)).toEqual(['CREATE TABLE']);
  });
});

describe('asynchronous mistakes', () => {
  it('an `up` that is not async is told as umzug tells it', async () => {
    const { outcome } = await up('module.exports = { up(queryInterface) {}, down() {} };');
    expect(outcome).toMatchObject({
      kind: 'failed',
      fault: { message: `Migration ${fileName} (or wrapper) didn't return a promise` },
    });
  });

  it('a forgotten await is told with its line', async () => {
    const { outcome } = await up(migration(`queryInterface.createTable('t', { id: Sequelize.INTEGER });`));
    expect(outcome).toMatchObject({
      kind: 'done',
      unawaited: [{ call: 'queryInterface.createTable', place: { line: 3 } }],
    });
    await expectNextRunWorks();
  });

  it.each([
    [
      'an error in a timer',
      `setTimeout(() => { throw new Error('late'); }, 20); await new Promise((resolve) => setTimeout(resolve, 500));`,
      'late',
      3,
    ],
    [
      'a rejection nobody handles',
      `queryInterface.sequelize.query('select nothing'); await new Promise((resolve) => setTimeout(resolve, 500));`,
      'column "nothing" does not exist',
      3,
    ],
    [
      'process.exit',
      'process.exit(1);',
      'process.exit is not available here: a migration ends when its function returns.',
      3,
    ],
  ])('%s ends the run as it would end the process', async (_, body, message, line) => {
    const { outcome } = await up(migration(body));
    expect(outcome).toMatchObject({ kind: 'failed', fault: { message, place: { line } } });
    await expectNextRunWorks();
  });

  it('a call outside of the open transaction is told, not left to hang', async () => {
    const { outcome, statements } = await up(
      migration(`await queryInterface.sequelize.transaction(async (transaction) => {
        await queryInterface.createTable('a', { id: Sequelize.INTEGER }, { transaction });
        await queryInterface.addColumn('a', 'b', Sequelize.TEXT);
      });`),
    );
    expect(outcome).toMatchObject({ kind: 'failed', fault: { postgres: { code: '55P03' }, place: { line: 5 } } });
    expect(
      statements.filter((each) => !each.bookkeeping).map((each) => [each.line, each.transaction, each.error?.code]),
    ).toEqual([
      [3, 1, undefined],
      [4, 1, undefined],
      [5, null, '55P03'],
      [3, 1, undefined],
    ]);
    await expectNextRunWorks();
  });
});

describe('code that does not end', () => {
  it.each([
    ['a busy loop', 'while (true) {}'],
    ['a loop of statements', `for (;;) await queryInterface.sequelize.query('select 1');`],
    ['a promise that nobody settles', 'await new Promise(() => {});'],
    ['an endless loop of microtasks', 'for (;;) await null;'],
  ])('%s is stopped, and the server stays', async (_, body) => {
    const states: string[] = [];
    const stop = lab.onServer((state) => states.push(state.kind));
    const { outcome } = await up(migration(body));
    expect(outcome.kind).toBe('timed-out');
    await expectNextRunWorks();
    stop();
    expect(states).toEqual(['ready']);
  });

  it.each([
    ['a statement that sleeps for an hour', `await queryInterface.sequelize.query('select pg_sleep(3600)');`],
    [
      'an endless recursive query',
      `await queryInterface.sequelize.query('with recursive r(n) as (select 1 union all select n + 1 from r) select count(*) from r');`,
    ],
  ])('%s costs a new server, and the learner is told which', async (_, body) => {
    const { outcome } = await up(migration(body));
    expect(outcome).toMatchObject({ kind: 'server-replaced', line: 3 });
    await expectNextRunWorks();
  });

  it('stops at once when asked to', async () => {
    const stop = new AbortController();
    await lab.reset();
    setTimeout(() => stop.abort(), 200);
    const { outcome } = await lab.up(migration('while (true) {}'), stop.signal);
    expect(outcome).toEqual({ kind: 'cancelled' });
    await expectNextRunWorks();
  });
});

describe('too much of everything', () => {
  it('keeps the first thousand of 100,000 console lines and counts the rest', async () => {
    const { outcome, console, consoleDropped } = await up(
      migration(`for (let i = 0; i < 100000; i += 1) console.log('line', i);`),
    );
    expect(outcome.kind).toBe('done');
    expect(console).toHaveLength(1000);
    expect(console[0]).toEqual({ level: 'log', text: 'line 0' });
    expect(consoleDropped).toBe(99_000);
  });

  it('answers a query of 2 million rows', { timeout: 60_000 }, async () => {
    const roomy = await createNodeLab({ ...limits, stepMs: 50_000 });
    await roomy.open(labExercise());
    const file =
      migration(`const [rows] = await queryInterface.sequelize.query('select n from generate_series(1, 2000000) n');
    console.log(rows.length, rows[1999999]);`);
    const { outcome, console, statements } = await roomy.up(file, never);
    await roomy.close();
    expect(outcome.kind).toBe('done');
    expect(console.map((line) => line.text)).toEqual(['2000000 { n: 2000000 }']);
    expect(statements.find((each) => each.line === 3)?.rows).toBe(2_000_000);
  });
});

describe('statements that would hang or kill the engine', () => {
  it.each([
    [`COPY t FROM STDIN`, '57014'],
    [`SET idle_in_transaction_session_timeout = '1s'`, '0A000'],
  ])('%s is refused with a sentence', async (sql, code) => {
    const { outcome } = await up(migration(`await queryInterface.sequelize.query(${JSON.stringify(sql)});`));
    expect(outcome).toMatchObject({ kind: 'failed', fault: { postgres: { code }, place: { line: 3 } } });
    await expectNextRunWorks();
  });

  it('aborts the transaction around a refused statement, as an error does', async () => {
    const { outcome } = await up(
      migration(`await queryInterface.sequelize.transaction(async (transaction) => {
        await queryInterface.sequelize.query("SET transaction_timeout = '1s'", { transaction }).catch(() => {});
        await queryInterface.sequelize.query('select 1', { transaction });
      });`),
    );
    expect(outcome).toMatchObject({ kind: 'failed', fault: { postgres: { code: '25P02' }, place: { line: 5 } } });
  });
});

it('a database that cannot be read any more is a fault of the lab, and the next check has a fresh one', async () => {
  const spoilt = `await queryInterface.sequelize.query('create table t as select 1 as a');
    await queryInterface.sequelize.query("update pg_attribute set atttypid = 999999 where attrelid = 't'::regclass and attname = 'a'");`;
  await expect(lab.check(migration(spoilt), never)).rejects.toThrow(/^after `up` the database could not be read/u);
  await expectNextRunWorks();
});

describe('what a step leaves behind', () => {
  it.each([
    ['a role', 'create role bob'],
    ['a schema', 'create schema other'],
    ['a setting of the database', `alter database postgres set work_mem = '1MB'`],
    ['another identity', 'create role eve superuser; set session authorization eve'],
    [
      'an event trigger',
      `create function stop() returns event_trigger language plpgsql as $$ begin raise exception 'no'; end $$; create event trigger stop on ddl_command_start execute function stop()`,
    ],
  ])('%s does not reach the next run', async (_, sql) => {
    const { outcome } = await up(migration(`await queryInterface.sequelize.query(${JSON.stringify(sql)});`));
    expect(['done', 'failed']).toContain(outcome.kind);
    await expectNextRunWorks();
    const left = await up(
      migration(`const [[row]] = await queryInterface.sequelize.query(\`select current_user,
      (select count(*)::int from pg_roles where rolname in ('bob', 'eve')) roles,
      (select count(*)::int from pg_namespace where nspname = 'other') spaces, current_setting('work_mem') as mem\`);
      console.log(JSON.stringify(row));`),
    );
    expect(left.console.map((line) => line.text)).toEqual([
      '{"current_user":"postgres","roles":0,"spaces":0,"mem":"4MB"}',
    ]);
  });

  it('nor is the next one another user, and the judge may read everything', async () => {
    const { text } = migration(
      `await queryInterface.sequelize.query('CREATE ROLE guest; SET SESSION AUTHORIZATION guest');`,
    );
    await lab.reset();
    const { tasks } = await lab.check({ name: fileName, text }, never);
    expect(tasks[0]).toMatchObject({ id: 'up', status: 'fail' });
    await expectNextRunWorks();
  });

  it('a module variable filled in `up` is empty in `down`', async () => {
    const file = {
      name: fileName,
      text: `let made = [];\nmodule.exports = {\n  async up() { made.push('t'); globalThis.madeToo = made; },\n  async down() { console.log(made.length, typeof globalThis.madeToo); },\n};`,
    };
    await up(file);
    const down = await lab.down(file, never);
    expect(down.console.map((line) => line.text)).toEqual(['0 undefined']);
  });

  it.each([
    'Array.prototype.map = () => []',
    'JSON.parse = () => ({})',
    'globalThis.Promise = class {}',
    'Object.defineProperty(Object.prototype, "toJSON", { value: () => "stolen", configurable: true })',
  ])('%s does not reach the next run', async (code) => {
    await up(`${code};\n${migration(`await queryInterface.createTable('t', { id: Sequelize.INTEGER });`).text}`);
    await expectNextRunWorks();
  });
});

describe('the database between steps', () => {
  it('says that there is nothing to do when the file was applied already', async () => {
    const file = migration(`await queryInterface.createTable('t', { id: Sequelize.INTEGER });`);
    await up(file);
    expect((await lab.up(file, never)).outcome).toEqual({ kind: 'done', ran: false, unawaited: [] });
  });

  it('comes back when a reset is undone', async () => {
    await up(migration(`await queryInterface.createTable('t', { id: Sequelize.INTEGER });`));
    const undo = await lab.reset();
    expect((await lab.schema()).tables).toEqual([]);
    await undo();
    expect((await lab.schema()).tables.map((table) => table.name)).toEqual(['t']);
  });
});
