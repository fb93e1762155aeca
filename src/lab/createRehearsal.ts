// A rehearsal: a team's migrations, one file after the other, on a database that goes on from file to file.

import { createEmitter } from '../base/emitter.ts';
import type { Evidence, StepEvidence } from '../model/evidence.ts';
import type { Schema } from '../model/schema.ts';
import type { ScriptRefusal } from '../model/serverApi.ts';
import type { SourceFile } from '../model/sourceFile.ts';
import type { RunName } from '../model/statement.ts';
import type { TableRows } from '../model/tableRows.ts';
import { crashTest } from './crashTest.ts';
import { type KeptState, keepState } from './keptState.ts';
import { type CheckStep, LabError } from './lab.ts';
import { defaultLimits, type LabHost, type LabLimits } from './labHost.ts';
import { ServerProcess } from './serverProcess.ts';
import { StepRunner } from './stepRunner.ts';

export interface Rehearsal {
  onProgress(listener: (step: CheckStep) => void): () => void;
  /** An empty database, and in it what the script's statements make. Answers with the first that is refused. */
  begin(script: readonly string[]): Promise<ScriptRefusal | null>;
  /** The names in SequelizeMeta, by name; empty when there is no such table. */
  applied(): Promise<readonly string[]>;
  /** Runs one file up, down and up again, then goes on from the state after the first `up`. */
  rehearse(file: SourceFile, how: RehearseOptions): Promise<Evidence>;
  close(): void;
}

export interface RehearseOptions {
  /** False where a name that sorts after this one was applied: umzug would undo that. */
  readonly canUndo: boolean;
  readonly signal: AbortSignal;
}

/** The database as it is now. */
interface Present {
  readonly schema: Schema;
  readonly rows: readonly TableRows[];
  readonly kept: KeptState;
}

/** Its calls come one after the other. They reject with `LabError` for faults of the lab only. */
export function createRehearsal(host: LabHost, limits: LabLimits = defaultLimits): Rehearsal {
  const server = new ServerProcess(host);
  const progress = createEmitter<CheckStep>();
  const steps = new StepRunner(host, server, limits, () => {});
  const forever = new AbortController().signal;
  let script: readonly string[] = [];
  let done: readonly SourceFile[] = [];
  let present: Present | null = null;

  const startAnew = async (): Promise<ScriptRefusal | null> => {
    await server.ready();
    const { pristine } = await server.api.reset('');
    if (!pristine) {
      server.replace();
      await server.ready();
    }
    return server.api.runScript(script);
  };

  /** Where a state was lost with its server: everything that led to it once more, in one go. */
  const replay = async (files: readonly SourceFile[]): Promise<void> => {
    const refusal = await startAnew();
    const again = files.length > 0 && refusal === null ? await steps.run('up', 'up', files, forever) : null;
    if (refusal !== null || (again !== null && again.outcome.kind !== 'done'))
      throw new LabError('the database was lost, and the migrations before did not run a second time');
  };

  const look = async (): Promise<Present> => ({
    schema: await server.api.readSchema(),
    rows: await server.api.readRows(),
    kept: await keepState(server),
  });

  const evidenceOf = async (name: RunName, file: SourceFile, signal: AbortSignal): Promise<StepEvidence> => {
    progress.emit(name);
    // The file alone: SequelizeMeta tells umzug of those before it, and it runs none that it was not given.
    const report = await steps.run(name, name === 'down' ? 'down' : 'up', [file], signal);
    if (report.outcome.kind === 'server-replaced') {
      await server.ready();
      return { report, schemaAfter: null, rowsAfter: null };
    }
    return { report, schemaAfter: await server.api.readSchema(), rowsAfter: await server.api.readRows() };
  };

  const crashOf = (file: SourceFile, up: StepEvidence, start: KeptState, signal: AbortSignal) => {
    progress.emit('crash-test');
    const begin = () => replay(done);
    const askApp = async () => new Map();
    return crashTest(
      { server, steps, files: [file], up: up.report, begin, start, askApp, stepMs: limits.stepMs },
      signal,
    );
  };

  return {
    onProgress: (listener) => progress.on(listener),
    begin: async (given) => {
      script = given;
      [done, present] = [[], null];
      return startAnew();
    },
    applied: async () => {
      const [answer] = await server.api.probe(['select name from "SequelizeMeta" order by name collate "C"']);
      return answer?.kind === 'accepted' ? answer.rows.map(([name]) => String(name)) : [];
    },
    rehearse: async (file, { canUndo, signal }) => {
      const before = present ?? (await look());
      const up = await evidenceOf('up', file, signal);
      const { schemaAfter: schema, rowsAfter: rows } = up;
      const isGood = wentWell(up) && schema !== null && rows !== null;
      const after = isGood ? { schema, rows, kept: await keepState(server) } : null;
      const down = isGood && canUndo ? await evidenceOf('down', file, signal) : null;
      const upAgain = down !== null && wentWell(down) ? await evidenceOf('up-again', file, signal) : null;
      const crash = signal.aborted ? null : await crashOf(file, up, before.kept, signal);
      if (after !== null && !signal.aborted) {
        const isBack = await after.kept.bringBack();
        done = [...done, file];
        if (!isBack) await replay(done);
        await before.kept.letGo();
        present = isBack ? after : await look();
      }
      const asked = { appBefore: new Map(), probes: new Map(), goal: null };
      return { before: before.schema, rowsBefore: before.rows, up, ...asked, down, upAgain, crash };
    },
    close: () => {
      steps.close();
      server.kill();
    },
  };
}

const wentWell = ({ report: { outcome } }: StepEvidence): boolean => outcome.kind === 'done' && outcome.ran;
