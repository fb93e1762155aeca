// From opening the page with an empty cache to the first verdict on an answer that is already there.

import type { BrowserContext } from 'playwright-core';
import { strings } from '../../src/app/strings.ts';
import { servePage } from '../browser/servedPage.ts';
import { atMost, type BenchSettings, type Measured, type Measurement, median, part, roundsOf } from './figure.ts';
import { openFreshBrowser } from './freshBrowser.ts';
import { atMeasured, type KeptAnswer, keptSolution } from './measuredExercise.ts';
import { type PageRecord, readLoaded, readRecord, waitForMoment, watchPages } from './watchPage.ts';
import { whileOpen } from './whileOpen.ts';

export const firstVerdict: Measurement = {
  kinds: [
    {
      id: 'first-verdict',
      says: 'Page opened, empty cache, loopback: until the first verdict on a prepared answer',
      unit: 's',
      goal: atMost(3),
    },
  ],
  measure: async (settings) => [await measure(settings)],
};

/** Milliseconds, one after the other but for the client, which loads beside the boot. */
interface Timeline {
  readonly text: number;
  readonly untilBoot: number;
  readonly fetch: number;
  readonly compile: number;
  readonly handOver: number;
  readonly unpack: number;
  readonly start: number;
  readonly client: number;
  readonly clientWait: number;
  readonly firstRun: number;
  readonly opening: number;
  readonly up: number;
  readonly down: number;
  readonly upAgain: number;
  readonly shown: number;
  readonly verdict: number;
}

async function measure(settings: BenchSettings): Promise<Measured> {
  const rounds = roundsOf(settings, 7);
  const timelines: Timeline[] = [];
  const answer = await keptSolution();
  await whileOpen(servePage(), async ({ address }) => {
    for (let round = 1; round <= rounds; round++) {
      settings.tell(`first-verdict: round ${round} of ${rounds} …`);
      timelines.push(await whileOpen(openFreshBrowser(), ({ context }) => openOnce(context, address, answer)));
    }
  });
  const seconds = (name: keyof Timeline) => part(median(timelines.map((each) => each[name])) / 1000, 's');
  return {
    value: median(timelines.map(({ verdict }) => verdict)) / 1000,
    parts: {
      'text readable': seconds('text'),
      'until the boot starts': seconds('untilBoot'),
      'fetch: the files of Postgres': seconds('fetch'),
      'compile: after the last byte': seconds('compile'),
      'boot: files handed to the worker': seconds('handOver'),
      'boot: unpacking': seconds('unpack'),
      'boot: starting Postgres': seconds('start'),
      'client: from the start of the boot, beside it': seconds('client'),
      'client: what it takes beyond the boot': seconds('clientWait'),
      'first run: up, down, up again, the verdict shown': seconds('firstRun'),
      '  of it: the exercise’s database, twice (opened, then reset)': seconds('opening'),
      '  of it: up': seconds('up'),
      '  of it: down': seconds('down'),
      '  of it: up again, the judgement': seconds('upAgain'),
      '  of it: the verdict painted': seconds('shown'),
      rounds: part(rounds, 'rounds, medians'),
    },
    how: 'A new Chromium with an empty profile each time, the production build on loopback, the exercise’s solution in the browser’s storage, Check pressed as soon as the button can be pressed. Time counts from the start of the navigation until the verdict has been painted.',
  };
}

async function openOnce(context: BrowserContext, address: string, answer: KeptAnswer): Promise<Timeline> {
  await watchPages(context, answer);
  const page = await context.newPage();
  await page.goto(atMeasured(address));
  const verdict = await waitForMoment(page, 'verdict');
  const record = await readRecord(page);
  const { moments, serverMs, tone } = record;
  if (tone !== 'kept') throw new Error(`the solution was not judged as passed but "${tone}"`);
  const { textReadable, bootStarted, compiled, serverReady, clientLoaded } = moments;
  if (
    textReadable === undefined ||
    bootStarted === undefined ||
    compiled === undefined ||
    serverReady === undefined ||
    clientLoaded === undefined ||
    serverMs === null
  )
    throw new Error(`the page noted only ${Object.keys(moments).join(', ')}`);
  const files = (await readLoaded(page)).filter(({ url }) => /\/postgres\b[^/]*\.(wasm|bin)$/.test(url));
  if (files.length === 0) throw new Error('the page fetched no files of Postgres');
  const fetched = Math.max(...files.map(({ endedMs }) => endedMs));
  const filesReady = Math.max(fetched, compiled);
  const bothReady = Math.max(serverReady, clientLoaded);
  return {
    text: textReadable,
    untilBoot: bootStarted,
    fetch: fetched - bootStarted,
    compile: filesReady - fetched,
    handOver: serverReady - filesReady - serverMs.unpack - serverMs.start,
    unpack: serverMs.unpack,
    start: serverMs.start,
    client: clientLoaded - bootStarted,
    clientWait: bothReady - serverReady,
    firstRun: verdict - bothReady,
    ...runParts(record, bothReady, verdict),
    verdict,
  };
}

type RunParts = Pick<Timeline, 'opening' | 'up' | 'down' | 'upAgain' | 'shown'>;

/** By what the page told of the run while it went on. */
function runParts({ steps }: PageRecord, readyMs: number, verdictMs: number): RunParts {
  const toldAt = (text: string) => {
    const found = steps.find(({ told }) => told === text);
    if (found === undefined) throw new Error(`the page did not tell "${text}"`);
    return found.ms;
  };
  const { up: upText, down: downText, 'up-again': upAgainText } = strings.run.steps;
  const [up, down, upAgain] = [toldAt(upText), toldAt(downText), toldAt(upAgainText)];
  const settled = steps.at(-1)?.ms ?? verdictMs;
  return {
    opening: up - readyMs,
    up: down - up,
    down: upAgain - down,
    upAgain: settled - upAgain,
    shown: verdictMs - settled,
  };
}
