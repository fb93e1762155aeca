// The same job in the terminal: three processes of sequelize-cli and a native Postgres, against the lab's three steps.

import pg from 'pg';
import type { Lab } from '../../src/lab/lab.ts';
import type { Exercise } from '../../src/model/exercise.ts';
import { makeCliProject } from './cliProject.ts';
import { atLeast, type BenchSettings, type Measured, type Measurement, median, part, roundsOf } from './figure.ts';
import { type NativePostgres, startNativePostgres } from './nativePostgres.ts';
import { checkSolution, roundTrip, sum, timed, withOpenLab } from './nodeRun.ts';
import { whileOpen } from './whileOpen.ts';

const COMMANDS = ['db:migrate', 'db:migrate:undo', 'db:migrate'] as const;
const WARM_UPS = 10;
const ROUND_TRIPS_A_ROUND = 5;

export const sequelizeCli: Measurement = {
  kinds: [
    {
      id: 'sequelize-cli',
      says: 'db:migrate, db:migrate:undo, db:migrate by sequelize-cli on a native Postgres: times slower than the same by the lab, warm',
      unit: 'times',
      goal: atLeast(20),
    },
  ],
  measure: async (settings) => {
    settings.tell('sequelize-cli: a native Postgres starts …');
    const measured = await whileOpen(startNativePostgres(), (native) =>
      withOpenLab((lab, exercise) => measure(settings, native, lab, exercise)),
    );
    return [measured];
  },
};

async function measure(
  settings: BenchSettings,
  native: NativePostgres,
  lab: Lab,
  exercise: Exercise,
): Promise<Measured> {
  const rounds = roundsOf(settings, 7);
  for (let i = 0; i < WARM_UPS; i++) await checkSolution(lab, exercise);
  const version = await emptyDatabase(native);
  const cli: (readonly number[])[] = [];
  const steps: number[] = [];
  const checks: number[] = [];
  await whileOpen(makeCliProject(native, 'postgres', [exercise.solution]), async (project) => {
    // The first round warms the file cache and Postgres.
    for (let round = 0; round <= rounds; round++) {
      settings.tell(`sequelize-cli: ${round === 0 ? 'warming up' : `round ${round} of ${rounds}`} …`);
      await emptyDatabase(native);
      const commands: number[] = [];
      for (const command of COMMANDS) commands.push(await project.run(command));
      if (round > 0) cli.push(commands);
      for (let i = 0; i < ROUND_TRIPS_A_ROUND; i++) {
        const tripMs = sum((await roundTrip(lab, exercise)).map(({ ms }) => ms));
        const checkMs = await timed(() => checkSolution(lab, exercise));
        if (round === 0) continue;
        steps.push(tripMs);
        checks.push(checkMs);
      }
    }
  });
  const totalMs = median(cli.map(sum));
  const stepsMs = median(steps);
  const checkMs = median(checks);
  const nth = (index: number) => part(median(cli.map((times) => times[index] ?? 0)), 'ms');
  return {
    value: totalMs / stepsMs,
    parts: {
      'sequelize-cli, the three': part(totalMs, 'ms'),
      '  db:migrate': nth(0),
      '  db:migrate:undo': nth(1),
      '  db:migrate again': nth(2),
      'the lab: up, down, up again': part(stepsMs, 'ms'),
      'the lab: a whole check, judged, beside it': part(checkMs, 'ms'),
      'against a whole check': part(totalMs / checkMs, 'times'),
      rounds: part(rounds, `rounds with ${ROUND_TRIPS_A_ROUND} of the lab’s each, medians`),
    },
    how: `In Node, alternating. sequelize-cli is run as \`node sequelize-cli/lib/sequelize\`, without npx; its database is Postgres ${version} on loopback, warm. The lab: the sum of what its three runs report, each from the call to its report. A whole check adds the reset, four readings of the catalog and the judgement, which the terminal does not do.`,
  };
}

/** Answers the server's version. */
async function emptyDatabase({ port, user, password }: NativePostgres): Promise<string> {
  const client = new pg.Client({ host: '127.0.0.1', port, user, password, database: 'postgres' });
  await client.connect();
  try {
    await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    const { rows } = await client.query<{ readonly server_version: string }>('SHOW server_version');
    return rows[0]?.server_version ?? 'of an unknown version';
  } finally {
    await client.end();
  }
}
