// How much travels before the text can be read, and before the first verdict.

import { servePage } from '../browser/servedPage.ts';
import { atMost, type BenchSettings, type Measured, type Measurement, type Part, part } from './figure.ts';
import { openFreshBrowser } from './freshBrowser.ts';
import { keptSolution } from './measuredExercise.ts';
import { countServed, type ServedFile, totalBytes } from './servedBytes.ts';
import { readLoaded, readOrigin, readRecord, waitForMoment, watchPages } from './watchPage.ts';

/** Completion and type errors in the editor: the service, its bridge in the page, Sequelize's types. */
const TYPESCRIPT_SERVICE = /\/(ts\.worker|tsMode|_?virtual_sequelize-types)-[^/]+$/;
const QUIET_MS = 3000;

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
  measure: async (settings) => measure(settings),
};

async function measure({ tell }: BenchSettings): Promise<readonly Measured[]> {
  tell('bytes: opening the page …');
  const [served, browser] = await Promise.all([servePage(), openFreshBrowser()]);
  const counter = countServed(served.address);
  try {
    await watchPages(browser.context, await keptSolution());
    const page = await browser.context.newPage();
    await page.goto(served.address);
    const sinceOpenedMs = await waitForMoment(page, 'verdict');
    await counter.quiet(QUIET_MS);
    const { moments } = await readRecord(page);
    const textMs = moments.textInPage ?? 0;
    const asked = (await readLoaded(page)).filter(({ startedMs }) => startedMs <= textMs);
    const early = new Set(asked.map(({ url }) => new URL(url).pathname));
    const originMs = await readOrigin(page);
    const verdictMs = originMs + sinceOpenedMs;
    const all = counter.files();
    const isService = ({ path }: ServedFile) => TYPESCRIPT_SERVICE.test(path);
    const service = all.filter(isService);
    if (service.length === 0) throw new Error('the page did not load the TypeScript service');
    const beforeText = all.filter(({ path, askedMs }) => askedMs <= originMs + textMs || early.has(path));
    const beforePaint = all.filter(({ askedMs }) => askedMs <= originMs + (moments.textReadable ?? textMs));
    const meanwhile = totalBytes(beforePaint.filter((file) => !beforeText.includes(file)));
    const beforeVerdict = all.filter((file) => file.askedMs <= verdictMs && !isService(file));
    return [
      told(
        beforeText,
        1000,
        'KB',
        `Every file that was asked for before the text stood in the page, whole; ${Math.round(meanwhile / 1000)} KB more were asked for between then and when it was painted.`,
      ),
      told(beforeVerdict, 1e6, 'MB', 'Every file that was asked for before the verdict was shown, whole.'),
      told(
        service,
        1e6,
        'MB',
        `${onTime(service, verdictMs)} of ${service.length} files asked for before the verdict.`,
      ),
    ];
  } finally {
    counter.stop();
    await Promise.all([served.close(), browser.close()]);
  }
}

function onTime(files: readonly ServedFile[], verdictMs: number): number {
  return files.filter(({ askedMs }) => askedMs <= verdictMs).length;
}

function told(files: readonly ServedFile[], divisor: number, unit: string, how: string): Measured {
  const largestFirst = [...files].filter((file) => file.bytes > 0).sort((a, b) => b.bytes - a.bytes);
  const parts = largestFirst.map((file): [string, Part] => [
    `${file.path} (${file.encoding})`,
    part(file.bytes / divisor, unit),
  ]);
  return {
    value: totalBytes(files) / divisor,
    parts: Object.fromEntries(parts),
    how: `${how} Counted where the server writes them, bodies as they are encoded, headers left out; so page, workers and frames all count.`,
  };
}
