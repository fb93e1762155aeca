// How much sooner the lab's server is ready than PGlite by itself, with every file in the browser's cache.

import type { BrowserContext } from 'playwright-core';
import { servePage } from '../browser/servedPage.ts';
import { atLeast, type BenchSettings, type Measured, type Measurement, median, part, roundsOf } from './figure.ts';
import { openFreshBrowser } from './freshBrowser.ts';
import { atMeasured } from './measuredExercise.ts';
import { type PlainTiming, servePlainPage } from './plainPage.ts';
import { countServed, totalBytes } from './servedBytes.ts';
import { readRecord, waitForMoment, watchPages } from './watchPage.ts';
import { whileOpen } from './whileOpen.ts';

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
  measure: async (settings) => [
    await whileOpen(servePage(), (ours) =>
      whileOpen(servePlainPage(), (plain) =>
        whileOpen(openFreshBrowser(), async ({ context }) => {
          await watchPages(context, null);
          return measure(settings, context, { ours: ours.address, plain: plain.address });
        }),
      ),
    ),
  ],
};

interface Addresses {
  readonly ours: string;
  readonly plain: string;
}

interface LabTiming {
  readonly total: number;
  readonly unpack: number;
  readonly start: number;
}

async function measure(
  settings: BenchSettings,
  context: BrowserContext,
  { ours, plain }: Addresses,
): Promise<Measured> {
  const rounds = roundsOf(settings, 9);
  const warmUps = settings.quick ? 2 : 4;
  for (let round = 1; round <= warmUps; round++) {
    settings.tell(`boot-ratio: filling the cache, ${round} of ${warmUps} …`);
    await bootPlain(context, plain);
    await bootLab(context, ours);
  }
  const counters = [countServed(ours), countServed(plain)];
  const labs: LabTiming[] = [];
  const plains: PlainTiming[] = [];
  for (let round = 1; round <= rounds; round++) {
    settings.tell(`boot-ratio: round ${round} of ${rounds} …`);
    plains.push(await bootPlain(context, plain));
    labs.push(await bootLab(context, ours));
  }
  for (const counter of counters) counter.stop();
  const fetched = totalBytes(counters.flatMap((counter) => counter.files()));
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
      'fetched while measuring, not from the cache': part(fetched / 1000, 'KB'),
      rounds: part(rounds, 'rounds, medians'),
    },
    how: `One Chromium with a profile on disk, new tab each time, alternating, after ${warmUps} rounds that fill the cache. The lab boots in its whole production page, beside the editor and the client; plain PGlite has its page to itself. Both are bundled by Vite, compressed by brotli at level 11 and served with the same headers.`,
  };
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
  await page.goto(atMeasured(address));
  const ready = await waitForMoment(page, 'serverReady');
  const { moments, serverMs } = await readRecord(page);
  if (moments.bootStarted === undefined || serverMs === null) throw new Error('the page did not note its boot');
  await page.waitForTimeout(SETTLE_MS);
  await page.close();
  return { total: ready - moments.bootStarted, ...serverMs };
}
