// How long the browser needs to read a big schema and to compare it, and how that grows.

import type { Page } from 'playwright-core';
import type { CatalogTimes } from './catalog/page.ts';
import { serveCatalogPage } from './catalogPage.ts';
import {
  type BenchSettings,
  below,
  type Measured,
  type Measurement,
  median,
  type Part,
  part,
  roundsOf,
} from './figure.ts';
import { openFreshBrowser } from './freshBrowser.ts';
import { whileOpen } from './whileOpen.ts';

const SIZES = [50, 100, 200] as const;
const COLUMNS_OF_TABLE = 10;

export const catalog: Measurement = {
  kinds: [
    {
      id: 'catalog',
      says: 'Snapshot and diff of 200 tables with 2,000 columns, in the browser',
      unit: 'ms',
      goal: below(150),
    },
  ],
  measure: async (settings) => [
    await whileOpen(serveCatalogPage(), ({ address }) =>
      whileOpen(openFreshBrowser(), async ({ context }) => {
        const page = await context.newPage();
        await page.goto(address);
        return measure(settings, page);
      }),
    ),
  ],
};

async function measure(settings: BenchSettings, page: Page): Promise<Measured> {
  const rounds = roundsOf(settings, 21, 5);
  const warmUps = settings.quick ? 2 : 8;
  const parts: Record<string, Part> = {};
  const totals: number[] = [];
  for (const tables of SIZES) {
    settings.tell(`catalog: ${tables} tables …`);
    const { snapshot, diff, found } = await page.evaluate<CatalogTimes>(
      `globalThis.benchCatalog(${tables}, ${warmUps}, ${rounds})`,
    );
    if (found.tables !== tables || found.columns !== tables * COLUMNS_OF_TABLE || found.differences < tables) {
      throw new Error(`the page read ${JSON.stringify(found)} where there are ${tables} tables`);
    }
    const total = median(snapshot.map((ms, round) => ms + (diff[round] ?? 0)));
    totals.push(total);
    parts[`${tables} tables`] = part(total, 'ms');
    parts[`  of it: the snapshot, ${tables}`] = part(median(snapshot), 'ms');
    parts[`  of it: the diff, ${tables}`] = part(median(diff), 'ms');
    parts[`  differences found, ${tables}`] = part(found.differences, 'differences');
  }
  const [smallest = 0] = totals;
  const biggest = totals.at(-1) ?? 0;
  return {
    value: biggest,
    parts: {
      ...parts,
      'at 200 tables ÷ at 50; linear is 4': part(biggest / smallest, 'times'),
      rounds: part(rounds, 'rounds, medians'),
    },
    how: `In a page of Chromium with the lab’s own server worker: ServerApi.readSchema as the page calls it, the message between worker and page included, then diffSchemas against a schema in which every table was made anew and differs. Each table has ten columns, a foreign key, an enum type, six defaults, a CHECK and four indexes; after ${warmUps} rounds to warm up.`,
  };
}
