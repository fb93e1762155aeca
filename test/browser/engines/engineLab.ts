// The page as a person meets it, in any engine: pastes into its editor, presses its buttons, reads what it says.

import { expect } from 'vitest';
import { strings } from '../../../src/app/strings.ts';
import { type BrowserPage, waitFor } from './browserPage.ts';

export interface Shown {
  /** Everything that the bar under the editor says. */
  readonly result: string;
  /** The ids of the tasks that the list shows as broken. */
  readonly broken: readonly string[];
}

const buttonTitles = {
  Up: strings.work.upHelp,
  Down: strings.work.downHelp,
  Check: strings.work.checkHelp,
  Reset: strings.work.resetHelp,
} as const;

export type ButtonName = keyof typeof buttonTitles;

/** Finds the draft, whatever the course is called. */
const draft = `(Object.entries(localStorage).find(([key]) => key.startsWith('migration-lab:draft:'))?.[1] ?? null)`;
/** More than any run may take: its limit, a fresh server, and a slow machine. */
const longestRunMs = 60_000;

export class EngineLab {
  readonly page: BrowserPage;

  constructor(page: BrowserPage) {
    this.page = page;
  }

  /** Waits until Postgres runs and Monaco has taken the plain field's place. */
  async ready(): Promise<this> {
    await waitFor(this.page, `document.querySelector('.server-ready')`);
    await waitFor(this.page, `document.querySelector('.monaco-host .monaco-editor')`);
    return this;
  }

  /** Replaces the file by pasting, and sees that it arrived as it was. */
  async write(text: string): Promise<void> {
    const arrived = `${draft} === ${JSON.stringify(text)}`;
    // Monaco takes over what a reset brought a moment after the lesson did, and with it a paste in between.
    for (const limitMs of [5000, 5000, 20_000]) {
      await this.#paste(text);
      if (
        await waitFor(this.page, arrived, limitMs).then(
          () => true,
          () => false,
        )
      )
        return;
    }
    await waitFor(this.page, arrived, 1000);
  }

  async #paste(text: string): Promise<void> {
    await this.page.click('.monaco-host .monaco-editor');
    // What is copied is ours: not every engine lets a page fill the clipboard by itself.
    await this.page.evaluate(`void addEventListener('copy', (event) => {
      event.stopImmediatePropagation();
      event.preventDefault();
      event.clipboardData.setData('text/plain', ${JSON.stringify(text)});
    }, { once: true, capture: true })`);
    for (const key of ['a', 'c', 'v'] as const) await this.page.pressWithControl(key);
  }

  async keptText(): Promise<string | null> {
    const text = await this.page.evaluate(draft);
    return typeof text === 'string' ? text : null;
  }

  /** The texts of all parts that match, without the line breaks of their layout. */
  async texts(selector: string): Promise<readonly string[]> {
    const found = await this.page.evaluate(
      `[...document.querySelectorAll(${JSON.stringify(selector)})].map((part) => part.textContent)`,
    );
    return Array.isArray(found) ? found.map(String) : [];
  }

  async text(selector: string): Promise<string> {
    return (await this.texts(selector)).join(' ');
  }

  /** Starts a run, and waits for it to end. */
  async settledAfter(start: () => Promise<void>): Promise<Shown> {
    // What the last run left says settled, too: this one must have been seen running.
    await this.page.evaluate(`void (() => {
      const { dataset } = document.querySelector('.result');
      dataset.seenRunning = '';
      const look = () => { if (dataset.run === 'running') dataset.seenRunning = 'yes'; };
      new MutationObserver(look).observe(document.querySelector('.result'), { attributeFilter: ['data-run'] });
    })()`);
    await start();
    await waitFor(this.page, `document.querySelector('[data-run=settled][data-seen-running=yes]')`, longestRunMs);
    const broken = await this.page.evaluate(
      `[...document.querySelectorAll('.task-fail')].map((row) => row.dataset.task)`,
    );
    return { result: await this.text('.result'), broken: Array.isArray(broken) ? broken.map(String) : [] };
  }

  async run(button: ButtonName, text?: string): Promise<Shown> {
    if (text !== undefined) await this.write(text);
    return this.settledAfter(() => this.page.click(`[role=toolbar] button[title="${buttonTitles[button]}"]`));
  }

  check(text?: string): Promise<Shown> {
    return this.run('Check', text);
  }

  /** `up` of a fresh database. */
  async up(text: string): Promise<Shown> {
    await this.run('Reset');
    return this.run('Up', text);
  }

  async openPanel(id: 'schema' | 'statements' | 'console'): Promise<void> {
    await this.page.click(`[data-tab=${id}]`);
    await waitFor(this.page, `document.querySelector('[data-tab=${id}]').ariaSelected === 'true'`);
  }

  async consoleLines(): Promise<readonly string[]> {
    await this.openPanel('console');
    return this.texts('[role=log] li');
  }
}

/** An assertion that waits until it holds. */
export function eventually<Value>(read: () => Value) {
  return expect.poll(read, { timeout: 30_000, interval: 100 });
}
