// The main path in the built page, from nothing to a verdict, as a person walks it.

import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atUsersTable, solution, startText, upOnly, wrongType } from './answers.ts';
import { type FaultyHost, startFaultyHost } from './faultyHost.ts';
import { eventually, LabPage, newContext, openLab, textOf } from './labPage.ts';
import { launchChromium } from './launch.ts';

let browser: Browser;
let host: FaultyHost;
let lab: LabPage;

beforeAll(async () => {
  [browser, host] = await Promise.all([launchChromium(), startFaultyHost('/some/where/')]);
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
});

describe('opening the page', () => {
  it('shows the text and the editor while Postgres is still on its way, and names the steps of the boot', async () => {
    host.break(/postgres.*\.wasm$/, 'held');
    const context = await newContext(browser);
    lab = new LabPage(await context.newPage());
    await lab.page.addInitScript(() => {
      const seen: string[] = [];
      Reflect.set(globalThis, 'seenBootTexts', seen);
      addEventListener('DOMContentLoaded', () => {
        const note = () => {
          const text = document.querySelector('.server [role=status]')?.textContent ?? '';
          if (text !== '' && seen.at(-1) !== text) seen.push(text);
        };
        new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true });
      });
    });
    await lab.page.goto(atUsersTable(host.address));

    await eventually(() => textOf(lab.page.locator('h1'))).toBe('The first table');
    await eventually(() => lab.page.locator('.tasks li').count()).toBeGreaterThanOrEqual(10);
    // A plain field until Postgres is there, unless somebody wants to write.
    await lab.page.locator('.plain-editor').click();
    await lab.editor.waitFor();
    const server = lab.page.locator('.server');
    await eventually(() => textOf(server)).toContain('Starting Postgres: fetching it');
    await eventually(() => textOf(server)).toMatch(/\d of \d+\.\d MB/);
    expect(await lab.page.locator('.server-ready').count()).toBe(0);

    host.mend();
    await lab.ready();
    expect(await textOf(server)).toBe('Postgres 18 running in this tab');
    const seen = await lab.page.evaluate(() => JSON.stringify(Reflect.get(globalThis, 'seenBootTexts')));
    expect(JSON.parse(seen)).toEqual([
      'Starting Postgres: fetching it',
      'Starting Postgres: unpacking the database',
      'Starting Postgres: starting up',
      'Postgres 18 running in this tab',
    ]);
  });
});

describe('an answer', () => {
  it('that is right passes with Ctrl+Enter, and says what just happened', async () => {
    await lab.write(solution);
    await lab.page.keyboard.press('Control+Enter');
    const { result, broken } = await lab.settled();
    expect(result).toMatch(/^Passed: all \d+ checks hold\.$/);
    expect(broken).toEqual([]);
    await lab.page.getByRole('heading', { name: 'What just happened' }).waitFor();
  });

  it('that is wrong shows the broken task with expected and got', async () => {
    const { result, broken } = await lab.check(wrongType);
    expect(result).toMatch(/^Not yet: 1 of \d+ checks fails\./);
    expect(broken).toEqual(['email']);
    expect(await textOf(lab.task('email').locator('.task-expected'))).toContain('text');
    expect(await textOf(lab.task('email').locator('.task-got'))).toContain('character varying(255)');
    await lab.task('email').getByRole('button', { name: 'Line 6: show it in the editor' }).waitFor();
    expect(await lab.page.getByRole('heading', { name: 'What just happened' }).count()).toBe(0);
  });
});

describe('up, down and reset', () => {
  it('run on the database as it is, and the schema shows what they left', async () => {
    expect((await lab.run('Reset')).result).toContain('Everything is as it was at the start.');
    await lab.panel('Schema').click();
    await lab.page.getByText('The database is empty.').waitFor();

    expect((await lab.run('Up', solution)).result).toContain('Up ran to its end.');
    const columns = lab.page.getByRole('table', { name: 'Columns of users' });
    await columns.waitFor();
    expect(await columns.locator('tbody th').allTextContents()).toEqual([
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
    await eventually(() => columns.count()).toBe(0);
    expect((await lab.run('Down')).result).toContain('Nothing to undo');
  });

  it('a reset takes text and database back, and its undo brings both again', async () => {
    await lab.run('Up', solution);
    const users = lab.page.getByRole('table', { name: 'Columns of users' });
    await users.waitFor();

    await lab.run('Reset');
    await eventually(() => lab.keptText()).toBeNull();
    await eventually(() => users.count()).toBe(0);
    await eventually(() => textOf(lab.editor)).toContain('TODO');

    await lab.page.getByRole('button', { name: 'Undo' }).click();
    await lab.page.getByText('Your text and your database are back.').waitFor();
    await users.waitFor();
    expect(await lab.keptText()).toBe(solution);
  });
});

describe('what Postgres did', () => {
  it('lists the statements of the learner with their lines, and a click goes to the line', async () => {
    await lab.up(solution);
    await lab.panel('What Postgres did').click();
    const rows = lab.page.locator('section.step tbody tr');
    await eventually(() => rows.count()).toBe(3);
    const statements = await rows.evaluateAll((all) =>
      all.map((row) => [
        row.querySelector('.statement-line')?.textContent,
        row.querySelector('.long-text')?.textContent?.replace(/^(\w+ \w+).*$/, '$1'),
      ]),
    );
    expect(statements).toEqual([
      ['13', 'CREATE TABLE'],
      ['24', 'CREATE INDEX'],
      ['25', 'CREATE INDEX'],
    ]);

    await rows.nth(1).getByRole('button').click();
    // The cursor stands before `await` in line 24: what is typed now goes there.
    await lab.page.keyboard.type('/*here*/');
    await eventually(async () => (await lab.keptText())?.split('\n')[23]?.trim()).toMatch(/^\/\*here\*\/\s*await/);
  });

  it('folds Sequelize’s own statements away, and shows them when asked', async () => {
    const rows = lab.page.locator('section.step tbody tr');
    await lab.page.getByRole('button', { name: /Show \d+ of Sequelize’s own/ }).click();
    await eventually(() => rows.count()).toBeGreaterThan(3);
    await lab.page.getByRole('button', { name: /Hide \d+ of Sequelize’s own/ }).click();
    await eventually(() => rows.count()).toBe(3);
  });

  it('shows what the migration prints, with its level', async () => {
    await lab.up(upOnly(`console.log('made', { tables: 1 });\nconsole.warn('careful');`));
    await lab.panel('Console').click();
    const lines = lab.page.getByRole('log').locator('li');
    await eventually(() => lines.allTextContents()).toEqual(['made { tables: 1 }', 'warncareful']);
  });
});

describe('the editor', () => {
  async function offered(typed: string): Promise<Locator> {
    await lab.write(upOnly('    '));
    for (const key of ['Control+Home', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'End'])
      await lab.page.keyboard.press(key);
    await lab.page.keyboard.type(typed);
    return lab.page.locator('.suggest-widget.visible .monaco-list-row');
  }

  it.each([
    ['Sequelize.BIG', 'BIGINT'],
    ['Sequelize.TEX', 'TEXT'],
    ['queryInterface.createT', 'createTable'],
  ])('offers for `%s` what Sequelize has: %s', async (typed, expected) => {
    const rows = await offered(typed);
    // The service for types loads behind everything else; until it is there, nothing is offered.
    await expect
      .poll(
        async () => {
          const names = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''));
          if (names.length === 0) await lab.page.keyboard.press('Control+Space');
          return names.map((name) => name.split(/[\s,(]/)[0]);
        },
        { timeout: 30_000, interval: 250 },
      )
      .toContain(expected);
    await lab.page.keyboard.press('Escape');
  });

  it('keeps the file over a reload', async () => {
    await lab.write(wrongType);
    await lab.page.reload();
    await lab.ready();
    expect(await lab.keptText()).toBe(wrongType);
    await eventually(() => textOf(lab.editor)).toContain('Sequelize.STRING');
    expect((await lab.check()).broken).toEqual(['email']);
  });
});

it('keeps nothing of a file that is back at its start', async () => {
  const fresh = await (await openLab(await newContext(browser), atUsersTable(host.address))).ready();
  expect(await fresh.keptText()).toBeNull();
  await fresh.write(`${startText}// mine\n`);
  await fresh.run('Reset');
  expect(await fresh.keptText()).toBeNull();
  await fresh.page.close();
});
