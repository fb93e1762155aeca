// How long it takes to bring the exercise's database back between two checks.

import {
  type BenchSettings,
  below,
  type Measured,
  type Measurement,
  median,
  part,
  quantile,
  roundsOf,
} from './figure.ts';
import { checkSolution, timed, withOpenLab } from './nodeRun.ts';

export const reset: Measurement = {
  kinds: [{ id: 'reset', says: 'Reset of the database between two checks', unit: 'ms', goal: below(20) }],
  measure: async (settings) => [await measure(settings)],
};

async function measure(settings: BenchSettings): Promise<Measured> {
  const rounds = roundsOf(settings, 40, 10);
  const warmUps = Math.min(rounds, 10);
  const times = await withOpenLab(async (lab, exercise) => {
    const taken: number[] = [];
    for (let round = -warmUps; round < rounds; round++) {
      settings.tell(`reset: round ${Math.max(round, 0) + 1} of ${rounds} …`);
      await checkSolution(lab, exercise);
      const ms = await timed(() => lab.reset());
      if (round >= 0) taken.push(ms);
    }
    return taken;
  });
  return {
    value: median(times),
    parts: {
      fastest: part(quantile(times, 0), 'ms'),
      'nine of ten within': part(quantile(times, 0.9), 'ms'),
      slowest: part(quantile(times, 1), 'ms'),
      rounds: part(rounds, 'rounds, median'),
    },
    how: `Lab.reset in Node, calls between the threads included, each after a check of the solution; after ${warmUps} rounds to warm up.`,
  };
}
