// Whether the page's memory grows with the checks: after 200 against after 20.

import { readFile } from 'node:fs/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { servePage } from '../browser/servedPage.ts';
import { atMost, type BenchSettings, type Measured, type Measurement, type Part, part } from './figure.ts';
import { chromiumCommand } from './freshBrowser.ts';
import { atMeasured, keptSolution } from './measuredExercise.ts';
import { type HeapReading, TargetHeaps } from './targetHeaps.ts';
import { answerScript, type PageRecord, watchScript } from './watchPage.ts';
import { whileOpen } from './whileOpen.ts';

/** Typed beneath the solution it makes the answer wrong: `down` then leaves the table. */
const WRONG_LINE = 'module.exports.down = async () => undefined;';

export const heap: Measurement = {
  kinds: [
    {
      id: 'heap',
      says: 'Memory of the page after 200 checks, against after 20',
      unit: 'times',
      goal: atMost(1.1),
    },
  ],
  measure: async (settings) => [
    await whileOpen(servePage(), ({ address }) =>
      whileOpen(openBrowser(), (browser) => measure(settings, browser, address)),
    ),
  ],
};

async function measure({ quick, tell }: BenchSettings, browser: Browser, address: string): Promise<Measured> {
  const [early, late] = quick ? [4, 12] : [20, 200];
  const page = await browser.newPage();
  const heaps = await TargetHeaps.watch(await page.createCDPSession());
  await page.evaluateOnNewDocument(answerScript(await keptSolution()));
  await page.evaluateOnNewDocument(await readFile(watchScript, 'utf8'));
  await page.goto(atMeasured(address));
  // The watch presses Check once by itself.
  await waitForVerdict(page, 1);
  await page.waitForSelector('.monaco-host .view-line');
  const checkUntil = async (first: number, last: number) => {
    for (let nth = first; nth <= last; nth++) {
      tell(`heap: check ${nth} of ${late} …`);
      await checkAgain(page, nth);
    }
    return heaps.read();
  };
  const before = await checkUntil(2, early);
  const after = await checkUntil(early + 1, late);
  return {
    value: total(after) / total(before),
    parts: partsOf(before, after, early, late),
    how: `${quick ? `Quick, so ${late} checks against ${early}. ` : ''}Chromium on the production page, its editor and TypeScript service at work; right and wrong answers in turn by typing a line and deleting it. After collecting garbage everywhere: objects of JavaScript, ArrayBuffers and WebAssembly memory of the page, the sandbox frame and every worker.`,
  };
}

async function openBrowser(): Promise<Browser> {
  const { path, args, env } = await chromiumCommand();
  return puppeteer.launch({
    executablePath: path,
    args: [...args],
    env,
    defaultViewport: { width: 1280, height: 800 },
  });
}

/** The odd checks are of the solution as it was, the even ones of a wrong answer. */
async function checkAgain(page: Page, nth: number): Promise<void> {
  const { keyboard } = page;
  await page.focus('.monaco-host .native-edit-context, .monaco-host textarea');
  await keyboard.down('Control');
  await keyboard.press('End');
  await keyboard.up('Control');
  const isWrong = nth % 2 === 0;
  if (isWrong) await keyboard.sendCharacter(WRONG_LINE);
  else {
    await keyboard.down('Shift');
    await keyboard.press('Home');
    await keyboard.up('Shift');
    await keyboard.press('Delete');
  }
  await keyboard.down('Control');
  await keyboard.press('Enter');
  await keyboard.up('Control');
  const { tone } = await waitForVerdict(page, nth);
  const expected = isWrong ? 'broken' : 'kept';
  if (tone !== expected) throw new Error(`check ${nth} should be shown as "${expected}" and is "${tone}"`);
}

async function waitForVerdict(page: Page, nth: number): Promise<PageRecord> {
  await page.waitForFunction(`globalThis.benchRecord?.settled >= ${nth}`, { timeout: 60_000, polling: 20 });
  const record: PageRecord = JSON.parse(String(await page.evaluate('JSON.stringify(globalThis.benchRecord)')));
  return record;
}

const bytesOf = ({ objects, buffers, webAssembly }: HeapReading): number => objects + buffers + webAssembly;

function total(readings: readonly HeapReading[]): number {
  return readings.reduce((sum, reading) => sum + bytesOf(reading), 0);
}

const withoutBlock = (readings: readonly HeapReading[]): number =>
  readings.reduce((sum, { objects, buffers }) => sum + objects + buffers, 0);

function partsOf(
  before: readonly HeapReading[],
  after: readonly HeapReading[],
  early: number,
  late: number,
): Readonly<Record<string, Part>> {
  const megabytes = (bytes: number) => part(bytes / 1e6, 'MB');
  const sumOf = (readings: readonly HeapReading[], kind: 'objects' | 'buffers' | 'webAssembly') =>
    megabytes(readings.reduce((sum, reading) => sum + reading[kind], 0));
  const targets = [...new Set([...before, ...after].map(({ target }) => target))];
  const parts = [
    [`all, after ${early} checks`, megabytes(total(before))],
    [`all, after ${late} checks`, megabytes(total(after))],
    ['without WebAssembly memory, which is one block', part(withoutBlock(after) / withoutBlock(before), 'times')],
    ...(['objects', 'buffers', 'webAssembly'] as const).flatMap((kind) => [
      [`${kind}, after ${early}`, sumOf(before, kind)],
      [`${kind}, after ${late}`, sumOf(after, kind)],
    ]),
    ...targets.flatMap((target) => [
      [`${target}, after ${early}`, megabytes(total(before.filter((each) => each.target === target)))],
      [`${target}, after ${late}`, megabytes(total(after.filter((each) => each.target === target)))],
    ]),
  ] as const;
  return Object.fromEntries(parts);
}
