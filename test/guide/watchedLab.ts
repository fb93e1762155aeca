// A lab without its judge, of which the server watches or does not: what a migration leaves, and what it was answered.

import { defaultLimits } from '../../src/lab/labHost.ts';
import { createNodeHost } from '../../src/lab/node/createNodeLab.ts';
import { ServerProcess } from '../../src/lab/serverProcess.ts';
import { StepRunner } from '../../src/lab/stepRunner.ts';
import type { Exercise } from '../../src/model/exercise.ts';
import type { SourceFile } from '../../src/model/sourceFile.ts';
import type { RunName } from '../../src/model/statement.ts';

export interface WatchedLab {
  /** From the exercise's start: up, down and up again, each whether or not the one before it ended well. */
  runAll(exercise: Exercise, file: SourceFile): Promise<readonly Left[]>;
  close(): void;
}

/** After one step: all that anybody but the watcher can see of it. */
export interface Left {
  readonly run: RunName;
  readonly outcome: unknown;
  readonly console: readonly string[];
  readonly statements: readonly unknown[];
  readonly schema: unknown;
  readonly rows: string;
  readonly meta: unknown;
}

const { signal } = new AbortController();
const meta = 'select name from "SequelizeMeta" order by name';
/** Only a clock has fractions of a second here. */
const moment = /\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d\.\d+(?:\+00)?/gu;

export async function createWatchedLab(traced: boolean): Promise<WatchedLab> {
  const host = await createNodeHost({ traced });
  const server = new ServerProcess(host);
  const steps = new StepRunner(host, server, defaultLimits, () => undefined);

  const runStep = async (run: RunName, files: readonly SourceFile[]): Promise<Left> => {
    const report = await steps.run(run, run === 'down' ? 'down' : 'up', files, signal);
    return {
      run,
      outcome: report.outcome,
      console: report.console.map(({ text }) => text),
      statements: report.statements.map(({ sql, rows, tag, transaction, notices, error, line, bookkeeping }) => {
        return { sql, rows, tag, transaction, notices, error, line, bookkeeping };
      }),
      schema: await server.api.readSchema(),
      rows: drawnAlike(JSON.stringify(await server.api.readRows()).replace(moment, 'now')),
      meta: await server.api.probe([meta]),
    };
  };

  return {
    runAll: async ({ before, applied }, file) => {
      await server.ready();
      const { pristine } = await server.api.reset(before);
      if (!pristine) throw new Error('what was run before left something behind');
      if (applied.length > 0) await steps.run('up', 'up', applied, signal);
      const files = [...applied, file];
      const up = await runStep('up', files);
      const down = await runStep('down', files);
      return [up, down, await runStep('up-again', files)];
    },
    close: () => {
      steps.close();
      server.kill();
    },
  };
}

/** What `gen_random_uuid()` drew, by the order in which it is met: no two runs draw the same. */
function drawnAlike(text: string): string {
  const met = new Map<string, string>();
  return text.replace(drawn, (id) => {
    const name = met.get(id) ?? `uuid ${met.size + 1}`;
    met.set(id, name);
    return name;
  });
}

const drawn = /\b[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\b/gu;
