// The pages of the course beside its exercises: contents, a section's summary that prints on one page, the glossary.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServedFolder } from '../../src/build/staticServer.ts';
import { readCourse } from '../../src/course/readCourse.ts';
import { axeFindings } from './axe.ts';
import { eventually, newContext, textOf } from './labPage.ts';
import { launchChromium } from './launch.ts';
import { servePage } from './servedPage.ts';

const { sections } = await readCourse(new URL('../../lessons', import.meta.url).pathname);
const exercises = sections.flatMap(({ lessons }) => lessons.map(({ head }) => head));

let served: ServedFolder;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [served, browser] = await Promise.all([servePage(), launchChromium()]);
  page = await (await newContext(browser)).newPage();
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const open = (at: string): Promise<unknown> => page.goto(`${served.address}#/${at}`);
const title = (): Promise<string> => textOf(page.locator('h1'));

describe('the contents', () => {
  it('list every exercise of every section', async () => {
    await open('course');
    await eventually(() => page.locator('.section-exercises a').allInnerTexts()).toEqual(
      exercises.map((head) => head.title),
    );
    expect(await page.locator('h2').allInnerTexts()).toEqual(
      sections.map(({ id, head }) => `${Number(id.slice(0, 2))} · ${head.title}`),
    );
  });

  it('mark what is solved', async () => {
    await page.evaluate(() => {
      const attempts = { failed: 0, failedTasks: {}, lastText: null, hintsShown: {}, solutionShown: false };
      const kept = JSON.stringify({ version: 1, ...attempts, solved: true });
      localStorage.setItem('migration-lab:attempts:sequelize-migrations:users-table', kept);
    });
    await page.reload();
    await eventually(() => page.locator('.section-exercises li', { hasText: 'Solved' }).count()).toBe(1);
    expect(await textOf(page.locator('.section-exercises li', { hasText: 'Solved' }))).toContain('The first table');
  });
});

describe('the summary of a section', () => {
  it.each(sections.map(({ id, head }) => [id, head.title] as const))('%s prints on one page', async (id, name) => {
    await open(`section/${id}`);
    await eventually(title).toBe(name);
    await page.locator('.course-page .prose').waitFor();
    const printed = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(printed.match(/\/Type\s*\/Page\b/gu)).toHaveLength(1);
  });

  it('is reached by the breadcrumb of an exercise, and leads on', async () => {
    await open('exercise/delete-rules');
    await page.getByRole('link', { name: '2 · Creating tables' }).click();
    await eventually(title).toBe('Creating tables');
    await page.getByRole('link', { name: 'Next: Add an optional column' }).click();
    await eventually(title).toBe('Add an optional column');
  });

  it('of no section says so, and shows the ways on', async () => {
    await open('section/99-nothing');
    await eventually(title).toBe('There is no section called “99-nothing”');
    expect(await page.getByRole('link', { name: 'The first table' }).count()).toBe(1);
  });
});

describe('the glossary', () => {
  it('opens at the word that a text links', async () => {
    await open('exercise/index-concurrently');
    await page.locator('.lesson-text').getByRole('link', { name: 'lock', exact: true }).click();
    await eventually(title).toBe('Glossary');
    await eventually(() => page.evaluate(() => document.activeElement?.id ?? '')).toBe('term-lock');
    await page.goBack();
    await eventually(title).toBe('An index on a table that nobody can spare');
  });

  it('leads from a word to the exercise that teaches it', async () => {
    await open('glossary/keyset');
    await page
      .locator('.term-pointed')
      .getByRole('link', { name: /^Learn: / })
      .click();
    await eventually(() => page.url()).toContain('#/exercise/batches-and-transactions');
  });

  it('has no entry for an unknown word, and says so', async () => {
    await open('glossary/nothing');
    await eventually(() => textOf(page.locator('.course-page'))).toContain('There is no term called “nothing”.');
  });
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it.each(['course', 'section/07-constraints', 'glossary/lock'])('axe finds nothing wrong with %s', async (at) => {
    await page.emulateMedia({ colorScheme });
    await open(at);
    await page.locator('.course-page h2').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});
