// What Postgres did, in the built page: locks, hazards, the crash test, the timeline and the safe form beside it.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServedFolder } from '../../src/build/staticServer.ts';
import { axeFindings } from './axe.ts';
import { eventually, type LabPage, newContext, openLab, textOf } from './labPage.ts';
import { launchChromium } from './launch.ts';
import { servePage } from './servedPage.ts';

const folder = 'lessons/03-adding-columns/01-not-null-with-rows';
const readLesson = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');

let browser: Browser;
let served: ServedFolder;
let lab: LabPage;
let threeSteps: string;
let safeForm: string;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchChromium(), servePage()]);
  [threeSteps, safeForm] = await Promise.all([readLesson('answers/right-three-steps.js'), readLesson('solution.js')]);
  lab = await openLab(await newContext(browser), `${served.address}#/exercise/not-null-with-rows`);
  await lab.ready();
  await lab.panel('What Postgres did').click();
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const section = (name: string): Locator => lab.page.locator(`section.evidence[aria-label="${name}"]`);
const crash = (state: string): Locator => lab.page.locator(`[data-crash=${state}]`);
const column = (name: string): Locator =>
  lab.page.locator('.timeline-column').filter({ has: lab.page.getByRole('heading', { name, exact: true }) });

describe('before a check', () => {
  it('says what to press, and after up shows its locks', async () => {
    await lab.page.getByText('Press Up or Check, and every statement').waitFor();
    await lab.up(threeSteps);
    const rows = lab.page.locator('section.step tbody tr');
    await eventually(() => rows.count()).toBe(3);
    expect(await textOf(rows.nth(0))).toContain('ACCESS EXCLUSIVE on users · blocks reads and writes');
    expect(await textOf(rows.nth(0))).toContain('changes the catalog only');
    expect(await textOf(rows.nth(1))).toContain('reads and writes go on, but for the rows it changes');
    expect(await textOf(rows.nth(2))).toContain('reads all rows of users');
    await lab.page.getByText('Press Check to see its hazards').waitFor();
  });
});

describe('after a check', () => {
  beforeAll(async () => {
    await lab.check();
    await crash('done').waitFor();
  });

  it('lists the hazards with their lines and a safer form', async () => {
    const hazards = section('Hazards');
    await hazards.getByRole('button', { name: /^Show \d more$/ }).click();
    const scan = hazards.locator('[data-hazard=H05]');
    expect(await textOf(scan)).toContain('blocks traffic');
    await scan.getByText('A safer form').click();
    await scan.locator('pre').getByText('NOT VALID').waitFor();
    await scan.getByRole('button', { name: /line 9/i }).waitFor();
  });

  it('runs the crash test by itself, and says what is left after each statement', async () => {
    const cells = crash('done').locator('.crash-cell');
    await eventually(() => cells.count()).toBe(3);
    expect(await textOf(cells.nth(0))).toMatch(/half-way.*users\.role.*up again fails.*already exists/);
    expect(await textOf(cells.nth(2))).toMatch(/done.*up again fails/);
  });

  it('draws the timeline for more rows, and calls it a model', async () => {
    const timeline = section('On a large database');
    expect(await textOf(timeline)).toContain('A model, not a measurement');
    const stop = column('Your migration').locator('.timeline-headline strong');
    const onMillions = await textOf(stop);
    await timeline.getByLabel('Rows in each table').selectOption('100000000');
    await eventually(() => textOf(stop)).not.toBe(onMillions);
    await timeline.getByLabel('Longest transaction of the app').selectOption('0');
    await eventually(() => textOf(stop)).toMatch(/^30 s$/);
    expect(await textOf(timeline)).toContain('since your users has only 6 rows');
  });

  it('puts the safe form beside it when asked, without its code, and leaves the database as it was', async () => {
    expect((await lab.run('Down')).result).toContain('Down ran to its end.');
    await lab.check();
    await crash('done').waitFor();
    await lab.page.getByRole('button', { name: 'Compare with the safe form' }).click();
    const safe = column('The safe form');
    await safe.locator('.lanes').waitFor();
    expect(await textOf(safe)).toContain('changes 33 % of the rows');
    expect(await textOf(safe)).not.toMatch(/update|alter table/i);
    expect(safeForm).toContain('UPDATE');
    expect((await lab.run('Up')).result).toContain('already applied');
    expect((await lab.run('Down')).result).toContain('Down ran to its end.');
  });

  it('has nothing that an accessibility checker minds, also where it is narrow and dark', async () => {
    await lab.check();
    await crash('done').waitFor();
    expect(await axeFindings(lab.page)).toEqual([]);
    await lab.page.emulateMedia({ colorScheme: 'dark' });
    await lab.page.setViewportSize({ width: 360, height: 800 });
    await lab.page.locator('.timeline').waitFor();
    expect(await axeFindings(lab.page)).toEqual([]);
    expect(await lab.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await lab.page.setViewportSize({ width: 1400, height: 900 });
  });

  it('gives way at once to what is asked for while the crash test runs', async () => {
    await lab.check();
    expect((await lab.run('Down')).result).toContain('Down ran to its end.');
    await eventually(() => crash('running').count()).toBe(0);
  });
});
