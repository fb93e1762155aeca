// How much travels before the text can be read, and before the first verdict.

import type { BrowserContext } from 'playwright-core';
import { servePage } from '../browser/servedPage.ts';
import { atMost, type BenchSettings, type Measured, type Measurement, type Part, part } from './figure.ts';
import { openFreshBrowser } from './freshBrowser.ts';
import { atMeasured, keptSolution } from './measuredExercise.ts';
import { countServed, type ServedBytes, type ServedFile, totalBytes } from './servedBytes.ts';
import { readLoaded, readOrigin, readRecord, waitForMoment, watchPages } from './watchPage.ts';
import { whileOpen } from './whileOpen.ts';

/** Completion and type errors in the editor: the service, its bridge in the page, Sequelize's types. */
const TYPESCRIPT_SERVICE = /\/(ts\.worker|tsMode|_?virtual_sequelize-types)-[^/]+$/;
const QUIET_MS = 3000;
const COUNTED =
  'Counted where the server writes them, bodies as they are encoded, headers left out; so page, workers and frames all count.';

export const bytes: Measurement = {
  kinds: [
    { id: 'bytes-text', says: 'Bytes before the text is readable', unit: 'KB', goal: atMost(200) },
    {
      id: 'bytes-verdict',
      says: 'Bytes before the first verdict, the editor’s TypeScript service left out',
      unit: 'MB',
      goal: atMost(8),
    },
    {
      id: 'typescript-service',
      says: 'Bytes of the editor’s TypeScript service, loaded after Postgres',
      unit: 'MB',
      goal: null,
    },
  ],
  measure: (settings) =>
    whileOpen(servePage(), (served) =>
      whileOpen(openFreshBrowser(), async ({ context }) => {
        const counter = countServed(served.address);
        try {
          return await measure(settings, context, served.address, counter);
        } finally {
          counter.stop();
        }
      }),
    ),
};

async function measure(
  { tell }: BenchSettings,
  context: BrowserContext,
  address: string,
  counter: ServedBytes,
): Promise<readonly Measured[]> {
  tell('bytes: opening the page …');
  await watchPages(context, await keptSolution());
  const page = await context.newPage();
  await page.goto(atMeasured(address));
  const sinceOpenedMs = await waitForMoment(page, 'verdict');
  await counter.quiet(QUIET_MS);
  const originMs = await readOrigin(page);
  const { textInPage = 0, textReadable = 0 } = (await readRecord(page)).moments;
  const asked = (await readLoaded(page)).filter(({ startedMs }) => startedMs <= textInPage);
  const early = new Set(asked.map(({ url }) => new URL(url).pathname));
  const isEarly = ({ path, askedMs }: ServedFile) => askedMs <= originMs + textInPage || early.has(path);
  const isService = ({ path }: ServedFile) => TYPESCRIPT_SERVICE.test(path);
  const isBefore = (ms: number) => (file: ServedFile) => file.askedMs <= originMs + ms;

  const all = counter.files();
  const service = all.filter(isService);
  if (service.length === 0) throw new Error('the page did not load the TypeScript service');
  const untilPainted = all.filter((file) => isBefore(textReadable)(file) && !isEarly(file));
  const painting = `${Math.round(totalBytes(untilPainted) / 1000)} KB more were asked for between then and when it was painted`;
  const beforeVerdict = all.filter(isBefore(sinceOpenedMs));
  const servedEarly = `${service.filter(isBefore(sinceOpenedMs)).length} of ${service.length} files asked for before the verdict`;
  return [
    told(
      all.filter(isEarly),
      'KB',
      `Every file that was asked for before the text stood in the page, whole; ${painting}.`,
    ),
    told(
      beforeVerdict.filter((file) => !isService(file)),
      'MB',
      'Every file that was asked for before the verdict was shown, whole.',
    ),
    told(service, 'MB', `${servedEarly}.`),
  ];
}

function told(files: readonly ServedFile[], unit: 'KB' | 'MB', how: string): Measured {
  const divisor = unit === 'KB' ? 1000 : 1e6;
  const largestFirst = [...files].filter((file) => file.bytes > 0).sort((a, b) => b.bytes - a.bytes);
  const parts = largestFirst.map((file): [string, Part] => [
    `${file.path} (${file.encoding})`,
    part(file.bytes / divisor, unit),
  ]);
  return { value: totalBytes(files) / divisor, parts: Object.fromEntries(parts), how: `${how} ${COUNTED}` };
}
