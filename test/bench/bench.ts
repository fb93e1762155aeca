// `npm run bench`: measures everything that the lab promises, in one run, and says what it measured on.

import { buildPage } from '../../src/build/buildPage.ts';
import { createPrinter, type Printer } from '../../src/cli/printer.ts';
import { type BenchOptions, BenchUsageError, readOptions } from './benchOptions.ts';
import { bootRatio } from './bootRatio.ts';
import { bytes } from './bytes.ts';
import { catalog } from './catalog.ts';
import { type BenchSettings, type Figure, figureOf, type Measurement, NotMeasurable, unmeasured } from './figure.ts';
import { firstVerdict } from './firstVerdict.ts';
import { browserVersion } from './freshBrowser.ts';
import { heap } from './heap.ts';
import { describeMachine } from './machine.ts';
import { printTable } from './printTable.ts';
import { rehearseLinear } from './rehearseLinear.ts';
import { reset } from './reset.ts';
import { roundTripRatio } from './roundTripRatio.ts';
import { sequelizeCli } from './sequelizeCli.ts';
import { traceRatio } from './traceRatio.ts';

const measurements: readonly Measurement[] = [
  bootRatio,
  firstVerdict,
  bytes,
  roundTripRatio,
  sequelizeCli,
  reset,
  catalog,
  traceRatio,
  rehearseLinear,
  heap,
];

const printer = createPrinter(process.stdout, process.stderr, process.env.NO_COLOR);
const code = await main(printer);
// Set outright: the native Postgres has a hook that would make every end a good one. Written first, or a pipe loses it.
process.stdout.write('', () => process.exit(code));

/** 0 when everything was measured, goals missed or not; 2 when the bench itself failed. */
async function main(to: Printer): Promise<0 | 2> {
  const ids = measurements.flatMap(({ kinds }) => kinds.map(({ id }) => id));
  let options: BenchOptions;
  try {
    options = readOptions(process.argv.slice(2), ids);
  } catch (error) {
    if (!(error instanceof BenchUsageError)) throw error;
    to.complain(error.message);
    return 2;
  }
  return run(options, to);
}

async function run({ json, quick, build, only, rounds }: BenchOptions, to: Printer): Promise<0 | 2> {
  const settings: BenchSettings = { rounds, quick, tell: (progress) => to.progress(progress) };
  const isWanted = (id: string) => only === null || only.includes(id);
  const wanted = measurements.filter(({ kinds }) => kinds.some(({ id }) => isWanted(id)));
  if (build) {
    settings.tell('Building the page …');
    await buildPage('best');
  }
  const machine = describeMachine(await browserVersion().catch(() => null));
  const figures: Figure[] = [];
  let failed = false;
  for (const measurement of wanted) {
    try {
      const measured = await measurement.measure(settings);
      for (const [index, kind] of measurement.kinds.entries()) {
        const each = measured[index];
        if (each !== undefined && isWanted(kind.id)) figures.push(figureOf(kind, each));
      }
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      figures.push(...measurement.kinds.filter(({ id }) => isWanted(id)).map((kind) => unmeasured(kind, why)));
      if (error instanceof NotMeasurable) continue;
      failed = true;
      to.complain(error instanceof Error ? (error.stack ?? why) : why);
    }
  }
  to.progress('');
  if (json) to.print(JSON.stringify({ version: 1, machine, figures }, null, 2));
  else printTable(machine, figures, to);
  return failed ? 2 : 0;
}
