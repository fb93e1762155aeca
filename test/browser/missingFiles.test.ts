// Files that do not arrive, or not whole: a clear message, a text that can still be read, and a way on.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atUsersTable, solution } from './answers.ts';
import { type Fault, type FaultyHost, startFaultyHost } from './faultyHost.ts';
import { eventually, type LabPage, newContext, openLab, textOf } from './labPage.ts';
import { launchChromium } from './launch.ts';

let browser: Browser;
let host: FaultyHost;

beforeAll(async () => {
  [browser, host] = await Promise.all([launchChromium(), startFaultyHost()]);
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
});

async function expectReadable(lab: LabPage): Promise<void> {
  expect(await textOf(lab.page.locator('h1'))).toBe('The first table');
  expect(await lab.page.locator('.tasks li').count()).toBeGreaterThanOrEqual(10);
}

describe('a server that cannot boot says why, and Retry mends it once the file is whole', () => {
  it.each<[string, RegExp, Fault, RegExp]>([
    ['WebAssembly missing', /postgres-.*\.wasm$/, 'missing', /it could not be fetched.*the host answered 404/],
    ['WebAssembly cut off', /postgres-.*\.wasm$/, 'cut off', /could not be (compiled|fetched).*(cut off|broke off)/],
    ['half of the WebAssembly', /postgres-.*\.wasm$/, 'short', /it could not be compiled.*damaged or cut off/],
    ['cluster missing', /cluster-.*\.bin$/, 'missing', /it could not be fetched.*the host answered 404/],
    ['cluster cut off', /cluster-.*\.bin$/, 'cut off', /it could not be fetched.*broke off/],
    ['half of the cluster', /cluster-.*\.bin$/, 'short', /its database could not be unpacked/],
    ['the script of its worker missing', /serverWorker-.*\.js$/, 'missing', /it stopped while starting/],
  ])('%s', async (_, files, fault, message) => {
    host.break(files, fault);
    const context = await newContext(browser);
    const lab = await openLab(context, atUsersTable(host.address));
    const { notice } = lab;
    await notice.waitFor();
    expect(await textOf(notice)).toMatch(/^Postgres did not start: /);
    expect(await textOf(notice)).toMatch(message);
    await expectReadable(lab);
    await lab.editor.waitFor();

    // Still broken: the same message again, not a hang.
    await notice.getByRole('button', { name: 'Retry' }).click();
    await eventually(() => lab.page.locator('.server-failed').count()).toBe(1);
    host.mend();
    await notice.getByRole('button', { name: 'Retry' }).click();
    await lab.ready();
    await eventually(() => notice.count()).toBe(0);
    expect((await lab.check(solution)).result).toContain('Passed');
    await context.close();
  });
});

describe('a sandbox that cannot start is the lab’s fault, and the next run tries again', () => {
  it.each([
    ['the client’s script missing', /client-.*\.js$/, /script could not be downloaded: the host answered 404/],
    ['sandbox.html missing', /sandbox\.html$/, /page of the sandbox could not be downloaded: the host answered 404/],
  ])('%s', async (_, files, message) => {
    host.break(files, 'missing');
    const context = await newContext(browser);
    const lab = await (await openLab(context, atUsersTable(host.address))).ready();
    const { result, broken } = await lab.check(solution);
    expect(result).toContain('The lab itself failed. This is not your mistake.');
    expect(result).toMatch(message);
    expect(broken).toEqual([]);
    await expectReadable(lab);

    host.mend();
    expect((await lab.check()).result).toContain('Passed');
    await context.close();
  });
});

it('without Monaco the plain field stays, and a check works', async () => {
  host.break(/monaco-.*\.js$/, 'missing');
  const context = await newContext(browser);
  const lab = await openLab(context, atUsersTable(host.address));
  await lab.page.locator('.server-ready').waitFor();
  await lab.page.getByRole('textbox', { name: /^Editor:/ }).fill(solution);
  await lab.button('Check').click();
  expect((await lab.settled()).result).toContain('Passed');
  host.mend();
  await context.close();
});
