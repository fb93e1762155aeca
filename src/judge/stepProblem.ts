// Why a step did not end well, in sentences a person can act on.

import { assertNever } from '../base/assertNever.ts';
import type { RunReport, UnawaitedCall } from '../model/runOutcome.ts';
import type { Direction } from '../model/statement.ts';
import { faultProblem } from './faultProblem.ts';
import { raceIn } from './raceIn.ts';
import { leftOpen } from './transactionEnds.ts';

export interface StepProblem {
  /** Whole sentences; names and SQL in backticks. */
  readonly message: string;
  readonly line: number | null;
}

/** Whether what Postgres refused is said with its line, or the line stands before the sentence anyway. */
export type NamedLine = 'said' | 'beside';

/** Null when the step ended well. `syntax` and `cancelled` are no wrong answers: `verdictError` answers for them. */
export function stepProblem(direction: Direction, report: RunReport, named: NamedLine = 'said'): StepProblem | null {
  const { outcome } = report;
  switch (outcome.kind) {
    case 'done':
      if (!outcome.ran) return { message: `There was nothing to run: \`${direction}\` was never called.`, line: null };
      if (outcome.unawaited.length > 0) return unawaited(direction, outcome.unawaited);
      return openTransaction(direction, report) ?? race(direction, report);
    case 'failed':
      return faultProblem(direction, outcome.fault, report, named);
    case 'timed-out':
      return timedOut(direction, outcome.afterMs, outcome.running);
    case 'server-replaced':
      return serverReplaced(direction, outcome.afterMs, outcome.sql, outcome.line);
    case 'syntax':
    case 'cancelled':
      return { message: `\`${direction}\` was not run.`, line: null };
    default:
      return assertNever(outcome);
  }
}

function unawaited(direction: Direction, calls: readonly UnawaitedCall[]): StepProblem {
  const names = [...new Set(calls.map(({ call }) => `\`${call}\``))].join(', ');
  const line = calls.find(({ place }) => place !== null)?.place?.line ?? null;
  return { message: `\`${direction}\` ended while ${names} was still running.`, line };
}

/** `query('BEGIN')`; the one of `sequelize.transaction()` makes umzug fail. */
function openTransaction(direction: Direction, { statements }: RunReport): StepProblem | null {
  const begun = leftOpen(statements);
  if (begun === null) return null;
  const by = begun.line === null ? '' : ` on line ${begun.line}`;
  return {
    message: `\`${direction}\` left a transaction open: it was begun${by}, and neither committed nor rolled back, so all of it was lost when the connection closed, the row in \`SequelizeMeta\` as well. Give \`sequelize.transaction\` a function, which ends it by itself.`,
    line: begun.line,
  };
}

function race(direction: Direction, report: RunReport): StepProblem | null {
  const found = raceIn(report, direction);
  if (found === null) return null;
  const { call, next } = found;
  return {
    message: `Nobody waits for \`${call.callee}\` on line ${call.line}: line ${next} was sent all the same.`,
    line: call.line,
  };
}

function timedOut(direction: Direction, afterMs: number, running: UnawaitedCall | null): StepProblem {
  const line = running?.place?.line ?? null;
  const last =
    running === null ? '' : ` Its last call was \`${running.call}\`${line === null ? '' : ` on line ${line}`}.`;
  return {
    message: `\`${direction}\` had not ended after ${seconds(afterMs)} and was stopped.${last} A loop without an end does this, and so does a promise that nothing settles.`,
    line,
  };
}

function serverReplaced(direction: Direction, afterMs: number, sql: string | null, line: number | null): StepProblem {
  const statement = sql === null ? 'a statement' : `\`${shortened(sql)}\``;
  return {
    message: `During \`${direction}\` Postgres was still busy with ${statement} after ${seconds(afterMs)}. It cannot be interrupted here, so a fresh server has taken its place.`,
    line,
  };
}

const seconds = (ms: number): string => (ms < 950 ? `${Math.round(ms)} ms` : `${Math.round(ms / 1000)} s`);

function shortened(sql: string): string {
  const line = sql.replace(/\s+/gu, ' ').trim();
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
