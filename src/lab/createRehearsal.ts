// A rehearsal: a team's migrations, one file after the other, on a database that goes on from file to file.

import { createEmitter } from '../base/emitter.ts';
import type { Evidence, StepEvidence } from '../model/evidence.ts';
import type { Schema } from '../model/schema.ts';
import type { ScriptRefusal } from '../model/serverApi.ts';
import type { SourceFile } from '../model/sourceFile.ts';
import type { RunName } from '../model/statement.ts';
import type { TableRows } from '../model/tableRows.ts';
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

/** The database as it is now, and the mark of it; null where the server cannot keep one. */
interface Present {
  readonly schema: Schema;
  readonly rows: readonly TableRows[];
  readonly mark: number | null;
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

  const fresh = async (): Promise<ScriptRefusal | null> => {
    present = null;
    await server.ready();
    const { pristine } = await server.api.reset('');
    if (!pristine) {
      server.replace();
      await server.ready();
    }
    return server.api.runScript(script);
  };

  const look = async (): Promise<Present> => ({
    schema: await server.api.readSchema(),
    rows: await server.api.readRows(),
    mark: await server.api.mark(),
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

  /** The state after the first `up`: put back where the server can, else made again by everything that led to it. */
  const goOn = async (after: Present | null, file: SourceFile): Promise<void> => {
    const before = present;
    done = [...done, file];
    if (after?.mark != null && (await server.api.restore(after.mark))) {
      if (before?.mark != null) await server.api.forget(before.mark);
      present = after;
      return;
    }
    const refusal = await fresh();
    const again = refusal === null ? await steps.run('up', 'up', done, forever) : null;
    if (again?.outcome.kind !== 'done') throw new LabError('the state after a migration could not be brought back');
    present = await look();
  };

  return {
    onProgress: (listener) => progress.on(listener),
    begin: async (given) => {
      script = given;
      done = [];
      return fresh();
    },
    applied: async () => {
      const [answer] = await server.api.probe(['select name from "SequelizeMeta" order by name collate "C"']);
      return answer?.kind === 'accepted' ? answer.rows.map(([name]) => String(name)) : [];
    },
    rehearse: async (file, { canUndo, signal }) => {
      present ??= await look();
      const { schema: before, rows: rowsBefore } = present;
      const up = await evidenceOf('up', file, signal);
      const seen = { before, rowsBefore, up, appBefore: new Map(), probes: new Map(), goal: null, crash: null };
      if (!wentWell(up) || up.schemaAfter === null || up.rowsAfter === null)
        return { ...seen, down: null, upAgain: null };
      const after = { schema: up.schemaAfter, rows: up.rowsAfter, mark: await server.api.mark() };
      const down = canUndo ? await evidenceOf('down', file, signal) : null;
      const upAgain = down !== null && wentWell(down) ? await evidenceOf('up-again', file, signal) : null;
      await goOn(after, file);
      return { ...seen, down, upAgain };
    },
    close: () => {
      steps.close();
      server.kill();
    },
  };
}

const wentWell = ({ report: { outcome } }: StepEvidence): boolean => outcome.kind === 'done' && outcome.ran;
