// How the time of a rehearsal grows with the number of migrations.

import type { RehearsalDocument } from '../../src/cli/rehearse/rehearsal.ts';
import { rehearseFolder } from '../../src/cli/rehearse/rehearseFolder.ts';
import { noHouseRules } from '../../src/model/houseRules.ts';
import { smallMigrations } from '../smallMigrations.ts';
import { atMost, type BenchSettings, type Measured, type Measurement, median, part } from './figure.ts';
import { never } from './nodeRun.ts';

const FEW = 30;
const MANY = 300;

export const rehearseLinear: Measurement = {
  kinds: [
    {
      id: 'rehearse-linear',
      says: `Rehearsing ${MANY} small migrations: times longer than ${FEW} take`,
      unit: 'times',
      goal: atMost(11),
    },
  ],
  measure: async (settings) => [await measure(settings)],
};

async function measure(settings: BenchSettings): Promise<Measured> {
  // The first run of a process is slower than those that come after it.
  const share = settings.quick ? 1 / 5 : 1;
  await timeOf(FEW * share, settings);
  const few = await timeOf(FEW * share, settings);
  const many = await timeOf(MANY * share, settings);
  const each = many.document.migrations.map(({ ms }) => ms);
  return {
    value: many.ms / few.ms,
    parts: {
      [`${FEW * share} migrations`]: part(few.ms / 1000, 's'),
      [`${MANY * share} migrations`]: part(many.ms / 1000, 's'),
      'the same without the start of Postgres': part(many.document.counts.ms / few.document.counts.ms, 'times'),
      [`one of the first ${FEW * share} of them`]: part(median(each.slice(0, FEW * share)), 'ms'),
      [`one of the last ${FEW * share}`]: part(median(each.slice(-FEW * share)), 'ms'),
    },
    how: `rehearseFolder in Node, as npm run lab -- rehearse calls it, the start of Postgres included: of three migrations one makes a table, one adds a column, one an index; each runs up, down and up again, and its crash test. After one rehearsal of ${FEW} to warm up.`,
  };
}

interface Timed {
  readonly ms: number;
  readonly document: RehearsalDocument;
}

async function timeOf(count: number, settings: BenchSettings): Promise<Timed> {
  const folder = { path: 'migrations', files: smallMigrations(count), passedOver: [] };
  const startedMs = performance.now();
  const document = await rehearseFolder({
    folder,
    before: null,
    rules: { file: null, rules: noHouseRules },
    signal: never,
    onProgress: (text) => settings.tell(`rehearse-linear: ${text}`),
  });
  if (document.counts.rehearsed !== count || document.counts.broken > 0) throw new Error('a small migration failed');
  return { ms: performance.now() - startedMs, document };
}
