// The same job in the terminal: three processes of sequelize-cli and a native Postgres, against one warm check.

import pg from 'pg';
import type { Lab } from '../../src/lab/lab.ts';
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

const COMMANDS = ['db:migrate', 'db:migrate:undo', 'db:migrate'] as const;

export const sequelizeCli: Measurement = {
  kinds: [
    {
      id: 'sequelize-cli',
      says: 'db:migrate, db:migrate:undo, db:migrate by sequelize-cli on a native Postgres: times slower than a warm check',
      unit: 'times',
      goal: atLeast(20),
    },
  ],
  measure: async (settings) => [await measure(settings)],
};

async function measure(settings: BenchSettings): Promise<Measured> {
  const rounds = roundsOf(settings, 7);
  const warmUps = 10;
  const checksPerRound = 5;
  settings.tell('sequelize-cli: a native Postgres starts …');
  const native = await startNativePostgres();
  try {
    return await withOpenLab(async (lab, exercise) => {
      const project = await makeCliProject(native, exercise.solution);
      try {
        const version = await emptyDatabase(native);
        for (let i = 0; i < warmUps; i++) await checkSolution(lab, exercise);
        const cli: number[][] = [];
        const stages = watchStages(lab);
        const checks: number[] = [];
        // The first round warms the file cache and Postgres.
        for (let round = -1; round < rounds; round++) {
          settings.tell(`sequelize-cli: round ${Math.max(round, 0) + 1} of ${rounds} …`);
          await emptyDatabase(native);
          const times: number[] = [];
          for (const command of COMMANDS) times.push(await project.run(command));
          for (let i = 0; i < checksPerRound; i++) {
            const ms = await timed(() => checkSolution(lab, exercise));
            stages.ended();
            if (round >= 0) checks.push(ms);
          }
          if (round >= 0) cli.push(times);
        }
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
            rounds: part(rounds, `rounds with ${checksPerRound} checks each, medians`),
          },
          how: `In Node, alternating. sequelize-cli is run as \`node sequelize-cli/lib/sequelize\`, without npx; its database is Postgres ${version} on loopback, warm. A check resets, runs up, down, up again, reads the catalog four times and judges.`,
        };
      } finally {
        await project.remove();
      }
    });
  } finally {
    await native.stop();
  }
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
