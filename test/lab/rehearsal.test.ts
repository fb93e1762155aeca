// A rehearsal goes on from file to file, whatever a file does to the server or to its own client.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRehearsal, type Rehearsal } from '../../src/lab/createRehearsal.ts';
import { defaultLimits } from '../../src/lab/labHost.ts';
import { createNodeHost } from '../../src/lab/node/createNodeLab.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import type { SourceFile } from '../../src/model/sourceFile.ts';
import { migration } from './labExercise.ts';

const { signal } = new AbortController();
const file = (name: string, up: string, down = ''): SourceFile => ({ ...migration(up, down), name });
const sql = (text: string): string => `await queryInterface.sequelize.query(${JSON.stringify(text)});`;
const creates = (table: string): SourceFile =>
  file(`1-${table}.js`, sql(`CREATE TABLE ${table} (id int)`), sql(`DROP TABLE ${table}`));

let rehearsal: Rehearsal;
beforeAll(async () => {
  rehearsal = createRehearsal(await createNodeHost(), { ...defaultLimits, stepMs: 1500, pingMs: 500 });
}, 60_000);
afterAll(() => rehearsal.close());

const rehearse = (of: SourceFile, canUndo = true): Promise<Evidence> => rehearsal.rehearse(of, { canUndo, signal });
const tablesBefore = ({ before }: Evidence): readonly string[] => before.tables.map(({ name }) => name);
const ends = ({ up, down, upAgain }: Evidence): readonly (string | null)[] =>
  [up, down, upAgain].map((step) => step?.report.outcome.kind ?? null);

describe('a rehearsal', { timeout: 60_000 }, () => {
  it('begins with what the script makes', async () => {
    const script = ['CREATE TABLE old (id int)', "SET search_path = ''", 'INSERT INTO public.old VALUES (1), (2)'];
    expect(await rehearsal.begin(script)).toBeNull();
    const evidence = await rehearse(creates('users'));
    expect(evidence.before.tables.map(({ name, schema }) => `${schema}.${name}`)).toEqual(['public.old']);
    expect(evidence.rowsBefore[0]?.count).toBe(2);
  });

  it('says which statement of the script Postgres refuses', async () => {
    const refusal = await rehearsal.begin([
      'CREATE TABLE a (id int)',
      'INSERT INTO a VALUES (1, 2)',
      'CREATE TABLE b ()',
    ]);
    expect(refusal).toMatchObject({ at: 1, error: { code: '42601' } });
    expect(await rehearsal.begin(['COPY a FROM STDIN'])).toMatchObject({ at: 0, error: { code: '57014' } });
  });

  it('goes on from the state after the first up, and shows each file alone', async () => {
    await rehearsal.begin([]);
    const first = await rehearse(creates('users'));
    const second = await rehearse(
      file('2-email.js', sql('ALTER TABLE users ADD email text'), sql('ALTER TABLE users DROP email')),
    );
    const third = await rehearse(file('3-down-fails.js', sql('CREATE TABLE c (id int)'), sql('DROP TABLE nope')));
    const fourth = await rehearse(creates('d'), true);
    expect([first, second, third].map(ends)).toEqual([
      ['done', 'done', 'done'],
      ['done', 'done', 'done'],
      ['done', 'failed', null],
    ]);
    expect([second, third, fourth].map(tablesBefore)).toEqual([['users'], ['users'], ['c', 'users']]);
    expect(third.before.tables[0]?.columns.map(({ name }) => name)).toEqual(['id', 'email']);
    expect(second.up.report.statements.filter(({ bookkeeping }) => !bookkeeping)).toHaveLength(1);
  });

  it('shares between the states before and after what has not changed', async () => {
    await rehearsal.begin([]);
    await rehearse(creates('users'));
    await rehearse(creates('y'));
    const { before, up, down, crash } = await rehearse(creates('z'));
    expect(up.schemaAfter?.tables[0]).toBe(before.tables[0]);
    expect(down?.schemaAfter?.tables[0]).toBe(before.tables[0]);
    expect(crash?.runs[0]?.schema.tables[0]).toBe(before.tables[0]);
  });

  it('kills up after each of its statements', async () => {
    await rehearsal.begin([]);
    const { crash } = await rehearse(file('1-two.js', sql('CREATE TABLE a (id int)') + sql('CREATE TABLE b (id int)')));
    expect(crash?.runs.map(({ after, schema, second }) => [after, schema.tables.length, second.kind])).toEqual([
      [1, 1, 'failed'],
      [2, 2, 'failed'],
    ]);
  });

  it('is not troubled by rows in SequelizeMeta of files that it never sees', async () => {
    await rehearsal.begin([
      'CREATE TABLE "SequelizeMeta" (name varchar(255) PRIMARY KEY)',
      `INSERT INTO "SequelizeMeta" VALUES ('0-old.js'), ('5-late.js')`,
    ]);
    expect(await rehearsal.applied()).toEqual(['0-old.js', '5-late.js']);
    expect(ends(await rehearse(creates('users'), false))).toEqual(['done', null, null]);
    expect(ends(await rehearse(file('6-next.js', sql('CREATE TABLE n (id int)'), sql('DROP TABLE n'))))).toEqual([
      'done',
      'done',
      'done',
    ]);
  });

  it('ends an endless loop, and the file that had it', async () => {
    await rehearsal.begin([]);
    const evidence = await rehearse(file('1-loop.js', `${sql('CREATE TABLE a (id int)')} for (;;) {}`));
    expect(ends(evidence)).toEqual(['timed-out', null, null]);
  });

  it('brings back by running all again what a runaway statement cost it', async () => {
    await rehearsal.begin(['CREATE TABLE old (id int)']);
    await rehearse(creates('users'));
    const endless = 'SELECT count(*) FROM generate_series(1, 100000000000)';
    const evidence = await rehearse(file('2-slow.js', sql('CREATE TABLE slow (id int)'), sql(endless)));
    expect(ends(evidence)).toEqual(['done', 'server-replaced', null]);
    expect(tablesBefore(await rehearse(creates('z')))).toEqual(['old', 'slow', 'users']);
  });

  it('survives a migration that drops public, closes the connection, or leaves a role and an event trigger', async () => {
    await rehearsal.begin([]);
    const drops = await rehearse(file('1-drop.js', sql('DROP SCHEMA public CASCADE')));
    expect(ends(drops)).toEqual(['failed', null, null]);
    await rehearsal.begin([]);
    expect(ends(await rehearse(file('1-close.js', 'await queryInterface.sequelize.close();')))[0]).toBe('failed');
    await rehearsal.begin([]);
    const body = "RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN RAISE NOTICE ''seen''; END'";
    const noting = 'CREATE EVENT TRIGGER noting ON ddl_command_end EXECUTE FUNCTION note()';
    const up = [`CREATE ROLE team`, `CREATE FUNCTION note() ${body}`, noting].map(sql).join('');
    const down = ['DROP EVENT TRIGGER noting', 'DROP FUNCTION note()', 'DROP ROLE team'].map(sql).join('');
    expect(ends(await rehearse(file('1-own.js', up, down)))).toEqual(['done', 'done', 'done']);
    const next = await rehearse(creates('users'));
    expect(ends(next)).toEqual(['done', 'done', 'done']);
    expect(next.before.objects.map(({ kind }) => kind).sort()).toEqual(['event trigger', 'function', 'role']);
    await rehearsal.begin([]);
    expect((await rehearse(creates('users'))).before.objects).toEqual([]);
  });
});
