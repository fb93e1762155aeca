// The same job in the terminal: three processes of sequelize-cli and a native Postgres, against one warm check.

import pg from 'pg';
import type { Lab } from '../../src/lab/lab.ts';
import type { Exercise } from '../../src/model/exercise.ts';
import { makeCliProject } from './cliProject.ts';
import {
  atLeast,
  type BenchSettings,
  type Measured,
  type Measurement,
  median,
  type Part,
  part,
  roundsOf,
} from './figure.ts';
import { type NativePostgres, startNativePostgres } from './nativePostgres.ts';
import { checkSolution, timed, withOpenLab } from './nodeRun.ts';
import { whileOpen } from './whileOpen.ts';

const COMMANDS = ['db:migrate', 'db:migrate:undo', 'db:migrate'] as const;
const WARM_UPS = 10;
const CHECKS_A_ROUND = 5;

export const sequelizeCli: Measurement = {
  kinds: [
    {
      id: 'sequelize-cli',
      says: 'db:migrate, db:migrate:undo, db:migrate by sequelize-cli on a native Postgres: times slower than a warm check',
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
  const stages = watchStages(lab);
  const cli: (readonly number[])[] = [];
  const checks: number[] = [];
  await whileOpen(makeCliProject(native, exercise.solution), async (project) => {
    // The first round warms the file cache and Postgres.
    for (let round = 0; round <= rounds; round++) {
      settings.tell(`sequelize-cli: ${round === 0 ? 'warming up' : `round ${round} of ${rounds}`} …`);
      await emptyDatabase(native);
      const commands: number[] = [];
      for (const command of COMMANDS) commands.push(await project.run(command));
      const beside: number[] = [];
      for (let i = 0; i < CHECKS_A_ROUND; i++) {
        beside.push(await timed(() => checkSolution(lab, exercise)));
        stages.ended();
      }
      if (round === 0) continue;
      cli.push(commands);
      checks.push(...beside);
    }
  });
  const totalMs = median(cli.map((times) => times.reduce((a, b) => a + b, 0)));
  const checkMs = median(checks);
  const nth = (index: number) => part(median(cli.map((times) => times[index] ?? 0)), 'ms');
  return {
    value: totalMs / checkMs,
    parts: {
      'sequelize-cli, the three': part(totalMs, 'ms'),
      '  db:migrate': nth(0),
      '  db:migrate:undo': nth(1),
      '  db:migrate again': nth(2),
      'the lab: one warm check, verdict included': part(checkMs, 'ms'),
      ...stages.parts(),
      rounds: part(rounds, `rounds with ${CHECKS_A_ROUND} checks each, medians`),
    },
    how: `In Node, alternating. sequelize-cli is run as \`node sequelize-cli/lib/sequelize\`, without npx; its database is Postgres ${version} on loopback, warm. A check resets, runs up, down, up again, reads the catalog four times and judges.`,
  };
}

interface Stages {
  /** Call it when a check has ended. */
  ended(): void;
  parts(): Readonly<Record<string, Part>>;
}

/** How long a check is in each of its stages, as it tells them itself. */
function watchStages(lab: Lab): Stages {
  const times = new Map<string, number[]>();
  let present: { readonly name: string; readonly sinceMs: number } | null = null;
  const end = () => {
    if (present !== null)
      times.set(present.name, [...(times.get(present.name) ?? []), performance.now() - present.sinceMs]);
    present = null;
  };
  lab.onProgress((name) => {
    end();
    present = { name, sinceMs: performance.now() };
  });
  return {
    ended: end,
    parts: () => Object.fromEntries([...times].map(([name, each]) => [`  of it: ${name}`, part(median(each), 'ms')])),
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
