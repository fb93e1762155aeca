// Help in the built page: hints that are earned, and the solution that is shown, taken and given back.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atUsersTable, solution, startText, wrongDown, wrongType } from './answers.ts';
import { axeFindings } from './axe.ts';
import { type FaultyHost, startFaultyHost } from './faultyHost.ts';
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

async function freshLab(at = atUsersTable('')): Promise<LabPage> {
  return (await openLab(await newContext(browser), host.address + at)).ready();
}

const press = (lab: LabPage, name: string) => lab.page.getByRole('button', { name, exact: true }).click();
const bringBack = (lab: LabPage) => lab.page.getByRole('button', { name: 'Bring back my text' });

/** Asks for the solution and says yes. */
async function showSolution(lab: LabPage): Promise<void> {
  await lab.solutionButton.click();
  await press(lab, 'Show it');
  await lab.comparison.locator('.monaco-diff-editor').waitFor();
}

describe('hints', () => {
  let lab: LabPage;
  const hints = () => lab.task('email').locator('.hints li').count();
  const button = () => lab.hintButton('email');
  beforeAll(async () => {
    lab = await freshLab();
  });
  afterAll(() => lab?.page.close());

  it('the first is there at once; the next is locked, and says so', async () => {
    await button().click();
    await eventually(hints).toBe(1);
    await eventually(() => textOf(button())).toBe('Next hint after another try');
    expect(await button().getAttribute('aria-disabled')).toBe('true');
    expect(await button().evaluate((element) => element === document.activeElement)).toBe(true);
    await button().click({ force: true });
    expect(await hints()).toBe(1);
  });

  it('a failed attempt opens one more; the same text again does not', async () => {
    expect((await lab.check(wrongType)).broken).toEqual(['email']);
    await eventually(() => textOf(button())).toBe('Hint 2 of 3');
    await button().click();
    await eventually(hints).toBe(2);
    await lab.check();
    await lab.task('email').locator('.task-why').waitFor();
    expect(await textOf(button())).toBe('Next hint after another try');
  });

  it('a file that does not parse costs nothing and opens nothing', async () => {
    expect((await lab.check(`${wrongType}\n)`)).result).toContain('does not parse');
    expect(await textOf(button())).toBe('Next hint after another try');
  });

  it('survive a reload and a reset; the last one says that it was the last', async () => {
    await lab.run('Reset');
    await lab.page.reload();
    await lab.ready();
    expect(await hints()).toBe(2);
    await lab.check(`${wrongType}\n// another try\n`);
    await button().click();
    await eventually(hints).toBe(3);
    expect(await textOf(button())).toBe('No more hints');
    // All hints of all that fails are open: the solution is offered openly.
    expect(await lab.solutionButton.getAttribute('class')).toContain('button-plain');
    expect(await axeFindings(lab.page)).toEqual([]);
  });
});

describe('the solution', () => {
  let lab: LabPage;
  beforeAll(async () => {
    lab = await freshLab();
  });
  afterAll(() => lab?.page.close());
  const hasFocus = () => lab.solutionButton.evaluate((element) => element === document.activeElement);

  it('is asked for once more; “Not yet” and Escape show nothing, and the focus comes back', async () => {
    const question = lab.page.getByRole('dialog', { name: 'Show the solution?' });
    await lab.write(wrongType);
    expect(await textOf(lab.solutionButton)).toBe('Show the solution');
    await lab.solutionButton.press('Enter');
    await question.waitFor();
    expect(await textOf(question)).toContain('will not count as solved until you write it yourself');
    await eventually(() => question.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    expect(await axeFindings(lab.page)).toEqual([]);
    await lab.page.keyboard.press('Escape');
    await eventually(() => question.count()).toBe(0);
    await eventually(hasFocus).toBe(true);

    await lab.solutionButton.press('Enter');
    await press(lab, 'Not yet');
    await eventually(hasFocus).toBe(true);
    expect(await lab.comparison.count()).toBe(0);
    // The text scrolls in its own column: the page as a whole must not move with it.
    expect(await lab.page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
  });

  it('stands beside the learner’s text, side by side, and nothing in it can be typed', async () => {
    await showSolution(lab);
    const diff = lab.comparison.locator('.monaco-diff-editor.side-by-side');
    await eventually(() => textOf(diff.locator('.editor.original'))).toContain('Sequelize.STRING');
    await eventually(() => textOf(diff.locator('.editor.modified'))).toContain('requiredText');
    await eventually(() => diff.locator('.char-insert, .line-insert').count()).toBeGreaterThan(0);
    for (const side of ['Your text', 'The solution']) {
      await diff.getByRole('textbox', { name: side, exact: true }).focus();
      await lab.page.keyboard.type('typed');
    }
    expect(await textOf(diff)).not.toContain('typed');
    expect(await lab.page.locator('.monaco-editor-overlaymessage').count()).toBe(0);
    expect(await lab.keptText()).toBe(wrongType);
    expect(await axeFindings(lab.page)).toEqual([]);
    await press(lab, 'Back to my text');
    await eventually(hasFocus).toBe(true);
  });

  it('Escape goes back to the text, and the focus to the button', async () => {
    // Seen once, it is not asked about again.
    await lab.page.keyboard.press('Enter');
    await lab.comparison.waitFor();
    await lab.page.keyboard.press('Escape');
    await eventually(() => lab.comparison.count()).toBe(0);
    await eventually(hasFocus).toBe(true);

    await lab.page.keyboard.press('Enter');
    await lab.comparison.getByRole('textbox', { name: 'The solution', exact: true }).focus();
    await lab.page.keyboard.press('Escape');
    await eventually(hasFocus).toBe(true);
    expect(await lab.keptText()).toBe(wrongType);
  });

  it('taken into the editor it passes, but does not count as solved', async () => {
    await lab.solutionButton.click();
    await press(lab, 'Take the solution into the editor');
    await eventually(() => lab.keptText()).toBe(solution);
    await eventually(() => lab.editor.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    const { result, broken } = await lab.check();
    expect(result).toContain('Passed with the solution’s own text: it does not count as solved');
    expect(broken).toEqual([]);
    expect(await lab.page.locator('.solved').count()).toBe(0);
    expect(await axeFindings(lab.page)).toEqual([]);
  });

  it('gives the learner’s text back with one click, also after a reload', async () => {
    await lab.page.reload();
    await lab.ready();
    await bringBack(lab).click();
    await eventually(() => lab.keptText()).toBe(wrongType);
    await eventually(() => textOf(lab.editor)).toContain('Sequelize.STRING');
    await eventually(() => bringBack(lab).count()).toBe(0);
  });

  it('a pass with a text of one’s own is solved, and stays so', async () => {
    expect((await lab.check(`${solution}// in my own way\n`)).result).toContain('Passed: all');
    await eventually(() => textOf(lab.page.locator('.solved'))).toContain('Solved');
    await lab.run('Reset');
    await lab.page.reload();
    await lab.ready();
    await eventually(() => textOf(lab.page.locator('.solved'))).toContain('Solved');
    expect(await textOf(lab.solutionButton)).toBe('Compare with the solution');
    expect(await axeFindings(lab.page)).toEqual([]);
  });
});

it('on a narrow screen the solution stands in one column, and nothing is wider than the screen', async () => {
  const lab = await freshLab();
  await lab.page.setViewportSize({ width: 380, height: 780 });
  await lab.write(wrongDown);
  await showSolution(lab);
  await lab.comparison.locator('.monaco-diff-editor:not(.side-by-side)').waitFor();
  expect(await lab.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(380);
  expect(await axeFindings(lab.page)).toEqual([]);
  await press(lab, 'Back to my text');
  await eventually(() => lab.comparison.count()).toBe(0);
  await lab.page.close();
});

it('in the dark the colours of the difference can be read as well', async () => {
  const lab = await freshLab();
  await lab.page.emulateMedia({ colorScheme: 'dark' });
  await lab.write(wrongType);
  await showSolution(lab);
  await eventually(() => lab.comparison.locator('.char-insert, .line-insert').count()).toBeGreaterThan(0);
  expect(await axeFindings(lab.page)).toEqual([]);
  await lab.page.close();
});

it('without Monaco two columns show both texts', async () => {
  host.break(/monaco-.*\.js$/, 'missing');
  const lab = await openLab(await newContext(browser), atUsersTable(host.address));
  await lab.page.getByRole('textbox', { name: /^Editor:/ }).waitFor();
  await lab.solutionButton.click();
  await press(lab, 'Show it');
  const columns = lab.comparison.getByRole('textbox');
  await eventually(() => columns.evaluateAll((all) => all.map((each) => each.textContent))).toEqual([
    startText,
    solution,
  ]);
  expect(await columns.evaluateAll((all) => all.map((each) => each.hasAttribute('readonly')))).toEqual([true, true]);
  expect(await axeFindings(lab.page)).toEqual([]);
  await lab.page.keyboard.press('Escape');
  await eventually(() => lab.comparison.count()).toBe(0);
  host.mend();
  await lab.page.close();
});

it('a mistake that is known by name links to the exercise that teaches it', async () => {
  const lab = await freshLab('#/exercise/not-null-with-rows');
  const { broken } = await lab.check(`'use strict';
module.exports = {
  up: (queryInterface) => queryInterface.addIndex('users', ['email'], { name: 'by_email' }),
  down: (queryInterface) => queryInterface.removeIndex('users', ['email']),
};
`);
  expect(broken).toContain('down');
  expect(await textOf(lab.task('down').locator('.task-mistake'))).toContain('removeIndex that removes nothing');
  await lab.task('down').getByRole('link', { name: 'Learn: Five indexes for five questions' }).click();
  await eventually(() => textOf(lab.page.locator('h1'))).toBe('Five indexes for five questions');
  await lab.page.close();
});
