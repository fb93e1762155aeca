// The crash test: `up` again and again, each time killed one statement later, and what a second `up` makes of it.

import type { CrashEvidence, CrashRun } from '../model/crashRun.ts';
import type { ProbeAnswer } from '../model/probe.ts';
import type { RunOutcome, RunReport } from '../model/runOutcome.ts';
import type { SourceFile } from '../model/sourceFile.ts';
import type { Statement } from '../model/statement.ts';
import { type KeptState, keepState } from './keptState.ts';
import type { ServerProcess } from './serverProcess.ts';
import type { StepRunner } from './stepRunner.ts';

export interface CrashTestParts {
  readonly server: ServerProcess;
  readonly steps: StepRunner;
  /** All migrations in order, the one that is tested last. */
  readonly files: readonly SourceFile[];
  /** How `up` went when nothing disturbed it. */
  readonly up: RunReport;
  /** Makes the state before `up`, where it cannot be brought back from a mark. */
  begin(): Promise<void>;
  /** The state before `up`, where somebody has kept it already. */
  readonly start: KeptState | null;
  /** The answers to the app's statements on the database as it is. */
  askApp(): Promise<ReadonlyMap<string, ProbeAnswer>>;
  /** A step that takes longer is ended. */
  readonly stepMs: number;
}

/** More statements than this are not all tried: the first and the last are, half of it each. */
export const mostCrashRuns = 40;

/** Null when there is nothing to kill, and when it was stopped. Leaves the database in any state. */
export async function crashTest(parts: CrashTestParts, signal: AbortSignal): Promise<CrashEvidence | null> {
  const { server, up } = parts;
  if (!canCrash(up)) return null;
  const moments = momentsOf(up);
  let start = parts.start;
  const begin = async (): Promise<void> => {
    if (await start?.bringBack()) return;
    await parts.begin();
    if (start !== parts.start) await start?.letGo();
    start = await keepState(server);
  };
  try {
    await begin();
    const before = await server.api.readSchema();
    const rowsBefore = await server.api.readRows();
    const kept = keptOf(moments);
    const runs: CrashRun[] = [];
    for (const moment of kept) {
      if (moment !== kept[0]) await begin();
      if (signal.aborted) return null;
      const run = await runOne(parts, moment, signal);
      if (signal.aborted) return null;
      if (run !== null) runs.push(run);
    }
    return { before, rowsBefore, runs, leftOut: moments.length - runs.length };
  } finally {
    if (start !== parts.start) await start?.letGo();
  }
}

/** Whether there is an `up` to kill: one that ran to an end of its own. */
export function canCrash({ outcome }: RunReport): boolean {
  return outcome.kind === 'failed' || (outcome.kind === 'done' && outcome.ran);
}

/** A statement of the learner's, and how many of all statements have ended with it. */
interface Moment {
  readonly after: number;
  readonly diesAfter: number;
  readonly statement: Statement;
}

function momentsOf({ outcome, statements }: RunReport): readonly Moment[] {
  const own = statements
    .map((statement, at) => ({ statement, diesAfter: at + 1 }))
    .filter(({ statement }) => !statement.bookkeeping)
    .map((each, at): Moment => ({ ...each, after: at + 1 }));
  return own.slice(0, endOf(outcome, own));
}

/** Of an `up` that Postgres stopped, a crash after the statement that failed, or after its ROLLBACK, shows nothing new. */
function endOf(outcome: RunOutcome, own: readonly Moment[]): number {
  if (outcome.kind !== 'failed' || outcome.fault.postgres === null) return own.length;
  const failed = own.findLastIndex(({ statement }) => statement.error !== null);
  return failed < 0 ? own.length : failed;
}

function keptOf(moments: readonly Moment[]): readonly Moment[] {
  if (moments.length <= mostCrashRuns) return moments;
  return [...moments.slice(0, mostCrashRuns / 2), ...moments.slice(-mostCrashRuns / 2)];
}

/** Null when it was stopped, and when the server was lost with what was left. */
async function runOne(parts: CrashTestParts, moment: Moment, signal: AbortSignal): Promise<CrashRun | null> {
  const { server, steps, files } = parts;
  const { after, statement, diesAfter } = moment;
  const killed = await steps.runAside(files, signal, { diesAfter, limitMs: parts.stepMs });
  if (killed.outcome.kind === 'server-replaced') await server.ready();
  if (signal.aborted || killed.outcome.kind === 'server-replaced') return null;
  const schema = await server.api.readSchema();
  const rows = await server.api.readRows();
  const app = await parts.askApp();
  const second = await steps.runAside(files, signal, { diesAfter: null, limitMs: limitOf(parts) });
  if (second.outcome.kind === 'server-replaced') await server.ready();
  return { after, statement, schema, rows, second: second.outcome, app };
}

/** What took a moment and now takes seconds does not end at all; forty of those must not add up to minutes. */
function limitOf({ up, stepMs }: CrashTestParts): number {
  return Math.min(stepMs, 2000 + 10 * up.ms);
}
