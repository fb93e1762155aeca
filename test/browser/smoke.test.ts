// The built page opens in Chromium: its text shows, and nothing fails to load.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ServedFolder } from '../../src/build/staticServer.ts';
import { launchChromium } from './launch.ts';
import { servePage } from './servedPage.ts';

let served: ServedFolder;
let browser: Browser;
beforeAll(async () => {
  [served, browser] = await Promise.all([servePage('/some/folder/'), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

it('shows its text and loads everything, from a folder of a static host', async () => {
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('response', (response) => {
    if (!response.ok()) problems.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(served.address);
  await page.locator('h1').first().waitFor();
  expect(await page.title()).toContain('Migration Lab');
  await page.getByText('Postgres 18').first().waitFor();
  expect(problems).toEqual([]);
});
