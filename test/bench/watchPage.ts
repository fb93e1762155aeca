// The moments of the page's start, as `page/watch.js` notes them.

import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import type { KeptAnswer } from './measuredExercise.ts';

export const watchScript = fileURLToPath(new URL('page/watch.js', import.meta.url));

/** In milliseconds since the page was opened. */
export interface Moments {
  /** The text stands in the document. */
  readonly textInPage?: number;
  /** The text has been painted. */
  readonly textReadable?: number;
  readonly bootStarted?: number;
  readonly compiled?: number;
  readonly serverReady?: number;
  readonly clientLoaded?: number;
  readonly checkPressed?: number;
  readonly verdict?: number;
}

export interface PageRecord {
  readonly moments: Moments;
  /** What the server says of its own boot. */
  readonly serverMs: { readonly unpack: number; readonly start: number } | null;
  /** What the page told of the first run, and when. */
  readonly steps: readonly { readonly told: string; readonly ms: number }[];
  /** Runs that have ended. */
  readonly settled: number;
  /** How the last of them is shown: `kept`, `broken`, … */
  readonly tone: string;
}

/** What the page itself asked for. */
export interface Loaded {
  readonly url: string;
  readonly startedMs: number;
  readonly endedMs: number;
}

/** Every page that is opened from now on is watched; with an answer, Check is pressed as soon as it can be. */
export async function watchPages(context: BrowserContext, answer: KeptAnswer | null): Promise<void> {
  if (answer !== null) await context.addInitScript({ content: answerScript(answer) });
  await context.addInitScript({ path: watchScript });
}

export function answerScript(answer: KeptAnswer): string {
  return `globalThis.benchAnswer = ${JSON.stringify(answer)};`;
}

export async function waitForMoment(page: Page, name: keyof Moments, withinMs = 60_000): Promise<number> {
  const expression = `globalThis.benchRecord?.moments.${name}`;
  await page.waitForFunction(expression, undefined, { timeout: withinMs, polling: 50 }).catch((cause) => {
    throw new Error(`the page did not reach "${name}" within ${withinMs / 1000} s`, { cause });
  });
  return page.evaluate<number>(expression);
}

export async function readRecord(page: Page): Promise<PageRecord> {
  return page.evaluate<PageRecord>('globalThis.benchRecord');
}

export async function readLoaded(page: Page): Promise<readonly Loaded[]> {
  return page.evaluate<readonly Loaded[]>(`performance.getEntriesByType('resource').map(
    ({ name, startTime, responseEnd }) => ({ url: name, startedMs: startTime, endedMs: responseEnd }))`);
}

/** When the page was opened, in milliseconds since the epoch. */
export async function readOrigin(page: Page): Promise<number> {
  return page.evaluate<number>('performance.timeOrigin');
}
