// The main path in each browser engine, from nothing to a verdict, as a person walks it in the built page.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atUsersTable, solution, upOnly, wrongType } from '../answers.ts';
import { type FaultyHost, startFaultyHost } from '../faultyHost.ts';
import { waitFor } from './browserPage.ts';
import { EngineLab, eventually } from './engineLab.ts';
import { engines } from './engines.ts';

describe.each(engines)('$name', ({ open }) => {
  let host: FaultyHost | undefined;
  let lab: EngineLab;

  beforeAll(async () => {
    host = await startFaultyHost('/some/where/');
    lab = new EngineLab(await open());
  });
  afterAll(async () => {
    await lab?.page.close();
    await host?.close();
  });

  it('shows text, tasks and editor while Postgres is still on its way', async () => {
    host?.break(/postgres.*\.wasm$/, 'held');
    await lab.page.goto(atUsersTable(host?.address ?? ''));
    await eventually(() => lab.text('h1')).toBe('The first table');
    await eventually(async () => (await lab.texts('.tasks li')).length).toBeGreaterThanOrEqual(10);
    // A plain field until Postgres is there, unless somebody wants to write.
    await eventually(() => lab.text('.plain-editor')).toContain('module.exports');
    await lab.page.click('.plain-editor');
    await eventually(() => lab.text('.monaco-host .view-lines')).toContain('module.exports');
    await eventually(() => lab.text('.server')).toContain('Starting Postgres: fetching it');
    expect(await lab.texts('.server-ready')).toEqual([]);

    host?.mend();
    await lab.ready();
    expect(await lab.text('.server')).toBe('Postgres 18 running in this tab');
  });

  it('passes the right answer with Ctrl+Enter', async () => {
    await lab.write(solution);
    const { result, broken } = await lab.settledAfter(() => lab.page.pressWithControl('Enter'));
    expect(result).toMatch(/^Passed: all \d+ checks hold\.$/);
    expect(broken).toEqual([]);
    await waitFor(lab.page, `document.querySelector('#after-title')`);
  });

  it('shows what is broken in a wrong one: the task, expected and got, the line', async () => {
    const { result, broken } = await lab.check(wrongType);
    expect(result).toMatch(/^Not yet: 1 of \d+ checks fails\./);
    expect(result).toContain('Go to line 6');
    expect(broken).toEqual(['email']);
    expect(await lab.text('[data-task=email] .task-expected')).toContain('text');
    expect(await lab.text('[data-task=email] .task-got')).toContain('character varying(255)');
    expect(await lab.text('[data-task=email] .task-why')).toContain('line 6');
  });

  it('runs up and down on the database as it is', async () => {
    expect((await lab.run('Reset')).result).toContain('Everything is as it was at the start.');
    expect((await lab.run('Up', solution)).result).toContain('Up ran to its end.');
    await lab.openPanel('schema');
    const columns = () => lab.texts('table[aria-label="Columns of users"] tbody th');
    await eventually(columns).toEqual([
      'id',
      'email',
      'first_name',
      'last_name',
      'status',
      'metadata',
      'created_at',
      'updated_at',
    ]);
    expect((await lab.run('Up')).result).toContain('already applied');
    expect((await lab.run('Down')).result).toContain('Down ran to its end.');
    await eventually(columns).toEqual([]);
    expect((await lab.run('Down')).result).toContain('Nothing to undo');
  });

  it('says which line sent each statement', async () => {
    await lab.up(solution);
    await lab.openPanel('statements');
    const row = 'section.step tbody tr';
    await eventually(() => lab.texts(`${row} .statement-line`)).toEqual(['13', '24', '25']);
    const sql = await lab.texts(`${row} .statement-sql`);
    expect(sql.map((text) => text.split(' ').slice(0, 2).join(' '))).toEqual([
      'CREATE TABLE',
      'CREATE INDEX',
      'CREATE INDEX',
    ]);
  });

  it('says which line a failure came from, also after an await and from a callback', async () => {
    const failsAt = async (body: string) => (await lab.up(upOnly(body))).result;
    expect(await failsAt(`await null;\nthrow new Error('mine');`)).toMatch(/^Up failed: mine.*Go to line 5/);
    expect(await failsAt(`await null;\n\n[1].map(() => {\n  null.x;\n});`)).toMatch(/^Up failed.*Go to line 7/);
    expect(await failsAt(`const query = queryInterface.sequelize;\nawait query.query('select wrong');`)).toMatch(
      /^Up failed: column "wrong" does not exist.*Go to line 5/,
    );
  });

  it('shows what the migration prints, with its level', async () => {
    await lab.up(upOnly(`console.log('made', { tables: 1 });\nconsole.warn('careful');`));
    expect(await lab.consoleLines()).toEqual(['made { tables: 1 }', 'warncareful']);
  });

  it('offers in the editor what Sequelize has', async () => {
    await lab.write(
      `/** @type {import('sequelize-cli').Migration['up']} */\nexports.up = async (queryInterface, Sequelize) => {\n  Sequelize.`,
    );
    await lab.page.type('BIG');
    // The service for types loads behind everything else; until it is there, nothing is offered.
    const offered = async () => {
      const names = await lab.page.evaluate(
        `[...document.querySelectorAll('.suggest-widget.visible .monaco-list-row')].map((row) => row.ariaLabel)`,
      );
      if (!Array.isArray(names) || names.length === 0) await lab.page.pressWithControl('Space');
      return String(names);
    };
    await eventually(offered).toMatch(/\bBIGINT\b/);
  });

  it('keeps the file over a reload', async () => {
    await lab.write(wrongType);
    // To the address where it is already, no browser would go anew: only its hash would change.
    await lab.page.goto('about:blank');
    await lab.page.goto(atUsersTable(host?.address ?? ''));
    await lab.ready();
    expect(await lab.keptText()).toBe(wrongType);
    await eventually(() => lab.text('.monaco-host .view-lines')).toContain('Sequelize.STRING');
    expect((await lab.check()).broken).toEqual(['email']);
  });
});
