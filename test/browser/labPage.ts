// The page as a person meets it: reads it, pastes into its editor, presses its buttons.

import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

export interface Shown {
  /** Everything that the bar under the editor says. */
  readonly result: string;
  /** The ids of the tasks that the list shows as broken. */
  readonly broken: readonly string[];
}

export type ButtonName = 'Up' | 'Down' | 'Check' | 'Reset' | 'Stop';

/** More than any run may take: its limit, a fresh server, and a slow machine. */
const longestRunMs = 45_000;

export class LabPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    page.setDefaultTimeout(20_000);
  }

  /** Waits until Postgres runs and Monaco has taken the plain field's place. */
  async ready(): Promise<this> {
    await this.page.locator('.server-ready').waitFor();
    await this.editor.waitFor();
    return this;
  }

  get editor(): Locator {
    return this.page.locator('.monaco-host .monaco-editor');
  }

  button(name: ButtonName): Locator {
    return this.page.getByRole('toolbar').getByRole('button', { name: new RegExp(`^${name}`) });
  }

  get resultBar(): Locator {
    return this.page.locator('.result');
  }

  /** What the page asks the learner to decide, above the editor. */
  get notice(): Locator {
    return this.page.locator('.notice[role=alert]');
  }

  panel(name: 'Schema' | 'What Postgres did' | 'Console'): Locator {
    return this.page.getByRole('tab', { name });
  }

  task(id: string): Locator {
    return this.page.locator(`[data-task="${id}"]`);
  }

  /** The one button of a task's hints, open or locked. */
  hintButton(taskId: string): Locator {
    return this.task(taskId).locator('> button');
  }

  get solutionButton(): Locator {
    return this.page.locator('.solution-ask > button');
  }

  /** The learner's text and the solution, in the editor's place. */
  get comparison(): Locator {
    return this.page.getByRole('region', { name: 'Your text and the solution' });
  }

  /** Replaces the file by pasting, and sees that it arrived as it was. */
  async write(text: string): Promise<void> {
    await this.paste(text);
    await eventually(() => this.keptText()).toBe(text);
  }

  /** For where nothing is kept, so that nobody can look it up. */
  async paste(text: string): Promise<void> {
    await this.editor.click();
    await this.page.keyboard.press('Control+A');
    await this.page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
    await this.page.keyboard.press('Control+V');
  }

  /** What the browser has kept of the file; null when it holds nothing, or only the text of the start. */
  async keptText(): Promise<string | null> {
    return this.page.evaluate(() => {
      const key = Object.keys(localStorage).find((each) => each.startsWith('migration-lab:draft:'));
      return key === undefined ? null : localStorage.getItem(key);
    });
  }

  /** Waits for the run under way to end. */
  async settled(): Promise<Shown> {
    await this.page.locator('[data-run=settled]').waitFor({ timeout: longestRunMs });
    return {
      result: await textOf(this.resultBar),
      broken: await this.page
        .locator('.task-fail')
        .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-task') ?? '')),
    };
  }

  async run(button: 'Up' | 'Down' | 'Check' | 'Reset', text?: string): Promise<Shown> {
    if (text !== undefined) await this.write(text);
    await this.button(button).click();
    return this.settled();
  }

  check(text?: string): Promise<Shown> {
    return this.run('Check', text);
  }

  /** `up` of a fresh database. */
  async up(text: string): Promise<Shown> {
    await this.run('Reset');
    return this.run('Up', text);
  }
}

/** An assertion that waits until it holds. */
export function eventually<Value>(read: () => Value) {
  return expect.poll(read, { timeout: 20_000, interval: 50 });
}

/** What a part of the page says, without the line breaks of its layout. */
export async function textOf(part: Locator): Promise<string> {
  return (await part.textContent()) ?? '';
}

/** A browser of its own as far as storage and cache go; pages of one context are tabs side by side. */
export async function newContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  return context;
}

export async function openLab(context: BrowserContext, address: string): Promise<LabPage> {
  const page = await context.newPage();
  await page.goto(address);
  return new LabPage(page);
}
