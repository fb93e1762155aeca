// What a check sees: the exercise's database before, and after up, down and up again.

import { timedOut, withDeadline } from '../base/deadline.ts';
import type { Evidence, StepEvidence } from '../model/evidence.ts';
import type { Exercise } from '../model/exercise.ts';
import type { ProbeAnswer } from '../model/probe.ts';
import type { RunReport } from '../model/runOutcome.ts';
import type { Schema } from '../model/schema.ts';
import type { SourceFile } from '../model/sourceFile.ts';
import type { RunName } from '../model/statement.ts';
import { taskNeeds } from '../model/taskNeeds.ts';
import { type CheckStep, LabError } from './lab.ts';
import type { ServerProcess } from './serverProcess.ts';

export interface ObserverParts {
  readonly server: ServerProcess;
  /** The exercise's starting database. */
  start(): Promise<void>;
  /** Runs the learner's file on the database as it is. */
  step(name: RunName, file: SourceFile, signal: AbortSignal): Promise<RunReport>;
  /** Runs the solution's `up` on the database as it is; rejects when it does not run well. */
  solve(): Promise<void>;
  tell(step: CheckStep): void;
  /** A statement of the exercise's own that takes longer is the end of its server. */
  readonly probeMs: number;
}

export type Observe = (exercise: Exercise, file: SourceFile, signal: AbortSignal) => Promise<Evidence>;

/** Rejects with `LabError` only for faults of the lab or of the exercise. */
export function createObserver({ server, start, step, solve, tell, probeMs }: ObserverParts): Observe {
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
    return { report, schemaAfter: await server.api.readSchema(), rowsAfter: await server.api.readRows() };
  };

  const answersTo = async (probes: readonly string[]): Promise<ReadonlyMap<string, ProbeAnswer>> => {
    if (probes.length === 0) return new Map();
    const answers = await withDeadline(server.api.probe(probes), probeMs);
    if (answers === timedOut) {
      server.replace();
      throw new LabError('a statement that looks at the result did not end; Postgres was replaced by a fresh one');
    }
    return new Map(probes.flatMap((sql, at) => (answers[at] === undefined ? [] : [[sql, answers[at]]])));
  };

  return async (exercise, file, signal) => {
    const needs = taskNeeds(exercise);
    tell('resetting');
    const goal = needs.goal ? await goalOf(exercise) : null;
    await start();
    const before = await server.api.readSchema();
    const rowsBefore = await server.api.readRows();
    const up = await evidenceOf('up', file, signal);
    const probes = await answersTo(wentWell(up) ? needs.probes : []);
    const down = wentWell(up) ? await evidenceOf('down', file, signal) : null;
    const upAgain = down && wentWell(down) ? await evidenceOf('up-again', file, signal) : null;
    return { before, rowsBefore, appBefore: new Map(), up, probes, goal, down, upAgain, crash: null };
  };
}

function wentWell({ report }: StepEvidence): boolean {
  return report.outcome.kind === 'done' && report.outcome.ran;
}
