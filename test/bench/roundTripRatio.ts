// What Sequelize, the wire and the lab add to the statements of up, down, up again.

import type { Lab } from '../../src/lab/lab.ts';
import type { Exercise } from '../../src/model/exercise.ts';
import { atMost, type BenchSettings, type Measured, type Measurement, median, part, roundsOf } from './figure.ts';
import { roundTrip, sum, withOpenLab } from './nodeRun.ts';
import { type BoundStatement, openStraightPglite, type StraightPglite } from './straightPglite.ts';
import { whileOpen } from './whileOpen.ts';

export const roundTripRatio: Measurement = {
  kinds: [
    {
      id: 'round-trip-ratio',
      says: 'up, down, up again through Sequelize, warm: times the same SQL straight into PGlite',
      unit: 'times',
      goal: atMost(2),
    },
  ],
  measure: async (settings) => [
    await whileOpen(openStraightPglite(), (straight) =>
      withOpenLab((lab, exercise) => measure(settings, straight, lab, exercise)),
    ),
  ],
};

async function measure(
  settings: BenchSettings,
  straight: StraightPglite,
  lab: Lab,
  exercise: Exercise,
): Promise<Measured> {
  const rounds = roundsOf(settings, 60, 15);
  const warmUps = Math.min(rounds, 15);
  const labs: number[] = [];
  const inBackend: number[] = [];
  const straights: number[] = [];
  let statements = 0;
  for (let round = 1 - warmUps; round <= rounds; round++) {
    settings.tell(`round-trip-ratio: ${round < 1 ? 'warming up' : `round ${round} of ${rounds}`} …`);
    const reports = await roundTrip(lab, exercise);
    const sent = reports.flatMap((report) => report.statements);
    await straight.empty();
    const straightMs = await straight.run(sent.map(({ sql }) => bind(sql, exercise.solution.name)));
    if (round < 1) continue;
    labs.push(sum(reports.map(({ ms }) => ms)));
    inBackend.push(sum(sent.map(({ ms }) => ms)));
    straights.push(straightMs);
    statements = sent.length;
  }
  const labMs = median(labs);
  const straightMs = median(straights);
  return {
    value: labMs / straightMs,
    parts: {
      'through the lab': part(labMs, 'ms'),
      '  of it inside of Postgres': part(median(inBackend), 'ms'),
      'straight into PGlite': part(straightMs, 'ms'),
      statements: part(statements, 'statements, bookkeeping included'),
      rounds: part(rounds, 'rounds, medians'),
    },
    how: `In Node, alternating, after ${warmUps} rounds to warm up. The lab: the sum of what the three runs report, each from the call to its report. Straight: every statement that the server recorded, by PGlite’s exec (query where a parameter is bound) in this process, booted from the same files.`,
  };
}

/** The server records no parameters; the only one that is bound is the file's name, for SequelizeMeta. */
function bind(sql: string, fileName: string): BoundStatement {
  const isBound = /\$\d/.test(sql);
  if (isBound && !(sql.startsWith('INSERT INTO "SequelizeMeta"') && !sql.includes('$2')))
    throw new Error(`a statement with parameters that are not known: ${sql}`);
  return { sql, parameters: isBound ? [fileName] : [] };
}
