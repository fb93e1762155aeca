// What a check sees: the exercise's database before, and after up, down and up again.

import { timedOut, withDeadline } from '../base/deadline.ts';
import type { CrashEvidence } from '../model/crashRun.ts';
import type { Evidence, StepEvidence } from '../model/evidence.ts';
import type { Exercise } from '../model/exercise.ts';
import type { ProbeAnswer } from '../model/probe.ts';
import type { RunReport } from '../model/runOutcome.ts';
import type { Schema } from '../model/schema.ts';
import type { SourceFile } from '../model/sourceFile.ts';
import type { RunName } from '../model/statement.ts';
import { taskNeeds } from '../model/taskNeeds.ts';
import { type KeptState, keepState } from './keptState.ts';
import { type CheckStep, type Extent, type IsEnough, LabError } from './lab.ts';
import type { ServerProcess } from './serverProcess.ts';

export interface ObserverParts {
  readonly server: ServerProcess;
  /** The exercise's starting database. */
  start(): Promise<void>;
  /** Runs the learner's file on the database as it is. */
  step(name: RunName, file: SourceFile, signal: AbortSignal): Promise<RunReport>;
  /** Runs the solution's `up` on the database as it is; rejects when it does not run well. */
  solve(): Promise<void>;
  /** Kills `up` after each of its statements, from the kept start; null when it was stopped. The database stays. */
  crash(file: SourceFile, up: RunReport, start: KeptState | null, signal: AbortSignal): Promise<CrashEvidence | null>;
  /** Asks the database, and takes back what that did. */
  ask(statements: readonly string[]): Promise<ReadonlyMap<string, ProbeAnswer>>;
  tell(step: CheckStep): void;
}

export type Observe = (
  exercise: Exercise,
  file: SourceFile,
  signal: AbortSignal,
  extent: Extent,
  isEnough: IsEnough,
) => Promise<Evidence>;

/** Rejects with `LabError` only for faults of the lab or of the exercise. */
export function createObserver({ server, start, step, solve, crash, ask, tell }: ObserverParts): Observe {
  const goals = new WeakMap<Exercise, Schema>();

  /** What the solution's `up` makes: run once an exercise, when it is first asked for. */
  const goalOf = async (exercise: Exercise): Promise<Schema> => {
    const known = goals.get(exercise);
    if (known) return known;
    await start();
    await solve();
    const goal = await server.api.readSchema();
    goals.set(exercise, goal);
    return goal;
  };

  const evidenceOf = async (name: RunName, file: SourceFile, signal: AbortSignal): Promise<StepEvidence> => {
    tell(name);
    const report = await step(name, file, signal);
    if (report.outcome.kind === 'server-replaced') return { report, schemaAfter: null, rowsAfter: null };
    try {
      return { report, schemaAfter: await server.api.readSchema(), rowsAfter: await server.api.readRows() };
    } catch (error) {
      // Who writes to Postgres' own tables can make tables that it cannot read; the next one gets a fresh server.
      server.replace();
      const why = error instanceof Error ? error.message : String(error);
      throw new LabError(`after \`${name}\` the database could not be read, and was replaced: ${why}`, {
        cause: error,
      });
    }
  };

  return async (exercise, file, signal, extent, isEnough) => {
    const needs = taskNeeds(exercise);
    const app = appStatements(exercise);
    tell('resetting');
    const goal = needs.goal ? await goalOf(exercise) : null;
    await start();
    const crashes = extent === 'whole' || (extent === 'quick' && needs.crash);
    const kept = crashes ? await keepState(server) : null;
    const before = await server.api.readSchema();
    const rowsBefore = await server.api.readRows();
    const appBefore = await ask(app);
    const up = await evidenceOf('up', file, signal);
    const probes = await ask(wentWell(up) ? [...needs.probes, ...app] : []);
    const afterUp = { before, rowsBefore, appBefore, up, probes, goal, down: null, upAgain: null, crash: null };
    if (isEnough(afterUp)) {
      await kept?.letGo();
      return afterUp;
    }
    const down = wentWell(up) ? await evidenceOf('down', file, signal) : null;
    const upAgain = down && wentWell(down) ? await evidenceOf('up-again', file, signal) : null;
    const seen = { ...afterUp, down, upAgain };
    if (kept === null || signal.aborted) return seen;
    const crashed = await crash(file, up.report, kept, signal);
    await kept.letGo();
    return { ...seen, up: signal.aborted ? stopped(up) : up, crash: crashed };
  };
}

/** A check that was stopped in its crash test was stopped. */
function stopped(up: StepEvidence): StepEvidence {
  return { ...up, report: { ...up.report, outcome: { kind: 'cancelled' } } };
}

/** Of both versions of the app, each once. */
export function appStatements({ oldApp = [], newApp = [] }: Exercise): readonly string[] {
  return [...new Set([...oldApp, ...newApp])];
}

/** Asks a server; one that takes longer than `withinMs` over a statement of the exercise's own is replaced. */
export function createAsker(server: ServerProcess, withinMs: number): ObserverParts['ask'] {
  return async (statements) => {
    if (statements.length === 0) return new Map();
    const asked = [...new Set(statements)];
    const answers = await withDeadline(server.api.probe(asked), withinMs);
    if (answers === timedOut) {
      server.replace();
      throw new LabError('a statement that looks at the result did not end; Postgres was replaced by a fresh one');
    }
    return new Map(asked.flatMap((sql, at) => (answers[at] === undefined ? [] : [[sql, answers[at]]])));
  };
}

function wentWell({ report }: StepEvidence): boolean {
  return report.outcome.kind === 'done' && report.outcome.ran;
}
