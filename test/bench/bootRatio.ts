// How much sooner the lab's server is ready than PGlite by itself, with every file in the browser's cache.

import type { BrowserContext } from 'playwright-core';
import { servePage } from '../browser/servedPage.ts';
import { atLeast, type BenchSettings, type Measured, type Measurement, median, part, roundsOf } from './figure.ts';
import { openFreshBrowser } from './freshBrowser.ts';
import { type PlainTiming, servePlainPage } from './plainPage.ts';
import { countServed, totalBytes } from './servedBytes.ts';
import { readRecord, waitForMoment, watchPages } from './watchPage.ts';

/** The browser writes compiled code into its cache some time after the page used it. */
const SETTLE_MS = 1500;

export const bootRatio: Measurement = {
  kinds: [
    {
      id: 'boot-ratio',
      says: 'Server ready in the browser, files in its cache: times faster than plain PGlite.create()',
      unit: 'times',
      goal: atLeast(4),
    },
  ],
  measure: async (settings) => [await measure(settings)],
};

interface LabTiming {
  readonly total: number;
  readonly unpack: number;
  readonly start: number;
}

async function measure(settings: BenchSettings): Promise<Measured> {
  const rounds = roundsOf(settings, 9);
  const warmUps = settings.quick ? 2 : 4;
  const [ours, plain, browser] = await Promise.all([servePage(), servePlainPage(), openFreshBrowser()]);
  try {
    await watchPages(browser.context, null);
    const labs: LabTiming[] = [];
    const plains: PlainTiming[] = [];
    let counters = [countServed(ours.address), countServed(plain.address)];
    for (let round = -warmUps; round < rounds; round++) {
      settings.tell(round < 0 ? 'boot-ratio: filling the cache …' : `boot-ratio: round ${round + 1} of ${rounds} …`);
      if (round === 0) {
        for (const counter of counters) counter.stop();
        counters = [countServed(ours.address), countServed(plain.address)];
      }
      const plainTiming = await bootPlain(browser.context, plain.address);
      const labTiming = await bootLab(browser.context, ours.address);
      if (round < 0) continue;
      plains.push(plainTiming);
      labs.push(labTiming);
    }
    const fetched = counters.map((counter) => totalBytes(counter.files()));
    for (const counter of counters) counter.stop();
    const plainMs = median(plains.map(({ create, query }) => create + query));
    const labMs = median(labs.map(({ total }) => total));
    return {
      value: plainMs / labMs,
      parts: {
        'the lab: from the start of the boot to ready': part(labMs, 'ms'),
        '  of it: files, compiled code, worker': part(median(labs.map((l) => l.total - l.unpack - l.start)), 'ms'),
        '  of it: unpacking': part(median(labs.map(({ unpack }) => unpack)), 'ms'),
        '  of it: starting Postgres': part(median(labs.map(({ start }) => start)), 'ms'),
        'plain: PGlite.create() and `select 1`': part(plainMs, 'ms'),
        'plain: its worker’s script before that, not counted': part(median(plains.map(({ loaded }) => loaded)), 'ms'),
        'fetched while measuring, not from the cache': part(fetched.reduce((a, b) => a + b, 0) / 1000, 'KB'),
        rounds: part(rounds, 'rounds, medians'),
      },
      how: `One Chromium with a profile on disk, new tab each time, alternating, after ${warmUps} rounds that fill the cache. The lab boots in its whole production page, beside the editor and the client; plain PGlite has its page to itself. Both are bundled by Vite, compressed by brotli at level 11 and served with the same headers.`,
    };
  } finally {
    await Promise.all([ours.close(), plain.close(), browser.close()]);
  }
}

async function bootPlain(context: BrowserContext, address: string): Promise<PlainTiming> {
  const page = await context.newPage();
  await page.goto(address);
  const timing = await page.evaluate<PlainTiming>('globalThis.benchTiming');
  await page.waitForTimeout(SETTLE_MS);
  await page.close();
  return timing;
}

async function bootLab(context: BrowserContext, address: string): Promise<LabTiming> {
  const page = await context.newPage();
  await page.goto(address);
  const ready = await waitForMoment(page, 'serverReady');
  const { moments, serverMs } = await readRecord(page);
  if (moments.bootStarted === undefined || serverMs === null) throw new Error('the page did not note its boot');
  await page.waitForTimeout(SETTLE_MS);
  await page.close();
  return { total: ready - moments.bootStarted, ...serverMs };
}
