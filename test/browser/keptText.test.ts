// What the browser keeps of the learner's text, when it refuses to, and when two tabs want to.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServedFolder } from '../../src/build/staticServer.ts';
import { atUsersTable, solution, wrongDown, wrongType } from './answers.ts';
import { eventually, LabPage, newContext, openLab, textOf } from './labPage.ts';
import { launchChromium } from './launch.ts';
import { servePage } from './servedPage.ts';

let browser: Browser;
let served: ServedFolder;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchChromium(), servePage()]);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

describe('a browser that refuses storage', () => {
  const refusals = {
    'by not naming it': () => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
    },
    'by being full': () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      };
    },
  } as const;

  it.each(Object.entries(refusals))('%s: a quiet notice, and everything else works', async (_, refuse) => {
    const context = await newContext(browser);
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    await page.addInitScript(refuse);
    await page.goto(atUsersTable(served.address));
    const lab = await new LabPage(page).ready();

    await lab.paste(wrongType);
    expect((await lab.check()).broken).toEqual(['email']);
    await lab.paste(solution);
    expect((await lab.check()).result).toContain('Passed');
    await lab.run('Reset');
    await eventually(() => textOf(lab.editor)).toContain('TODO');
    await lab.panel('Schema').click();
    await page.getByRole('button', { name: /^Theme/ }).click();

    expect(await textOf(page.locator('footer'))).toContain('Not saved: this browser refuses storage');
    expect(await lab.notice.count()).toBe(0);
    expect(problems).toEqual([]);
    await context.close();
  });
});

describe('two tabs at once', () => {
  it('both work; a change in one is offered in the other, and nothing is overwritten silently', async () => {
    const context = await newContext(browser);
    const first = await (await openLab(context, atUsersTable(served.address))).ready();
    const second = await (await openLab(context, atUsersTable(served.address))).ready();
    const offer = second.notice;

    await first.page.bringToFront();
    await first.write(wrongType);
    await offer.waitFor();
    expect(await textOf(offer)).toContain('This exercise was changed in another tab.');
    expect(await textOf(second.editor)).toContain('TODO');
    await second.page.bringToFront();
    await offer.getByRole('button', { name: 'Take that text' }).click();
    await eventually(() => textOf(second.editor)).toContain('Sequelize.STRING');
    await eventually(() => offer.count()).toBe(0);

    await first.page.bringToFront();
    await first.write(wrongDown);
    await offer.waitFor();
    await second.page.bringToFront();
    await offer.getByRole('button', { name: 'Keep this one' }).click();
    await eventually(() => offer.count()).toBe(0);
    expect(await textOf(second.editor)).toContain('Sequelize.STRING');
    await first.notice.waitFor();
    expect(await textOf(first.editor)).not.toContain('Sequelize.STRING');

    const verdicts = await Promise.all([first, second].map((lab) => lab.check()));
    expect(verdicts.map(({ broken }) => broken)).toEqual([['down'], ['email']]);
    await context.close();
  });
});
