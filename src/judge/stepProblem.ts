// Why a step did not end well, in sentences a person can act on.

import { assertNever } from '../base/assertNever.ts';
import type { MigrationFault, RunOutcome, UnawaitedCall } from '../model/runOutcome.ts';
import type { Direction } from '../model/statement.ts';

export interface StepProblem {
  /** Whole sentences; names and SQL in backticks. */
  readonly message: string;
  readonly line: number | null;
}

/** The exported function that a step calls. */
/** Null when the step ended well. `syntax` and `cancelled` are no wrong answers: `verdictError` answers for them. */
export function stepProblem(direction: Direction, outcome: RunOutcome): StepProblem | null {
  switch (outcome.kind) {
    case 'done':
      if (!outcome.ran) return { message: `There was nothing to run: \`${direction}\` was never called.`, line: null };
      return outcome.unawaited.length === 0 ? null : unawaited(direction, outcome.unawaited);
    case 'failed':
      return failed(direction, outcome.fault);
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

function failed(direction: Direction, fault: MigrationFault): StepProblem {
  return { message: faultMessage(direction, fault), line: fault.place?.line ?? null };
}

function faultMessage(direction: Direction, { name, message, postgres, sql }: MigrationFault): string {
  const missing = /^Could not find migration method: (\w+)/u.exec(message)?.[1];
  if (missing !== undefined) {
    return `The file does not export a function \`${missing}\`. Export both: \`module.exports = { async up(queryInterface, Sequelize) { … }, async down(queryInterface, Sequelize) { … } }\`.`;
  }
  if (returnsNoPromise(message))
    return `\`${direction}\` did not return a promise, so nobody could wait for it to end.`;
  // Umzug's own statement, after the function has ended: nothing was forgotten but the end of a transaction.
  if (postgres?.code === '55P03' && sql !== null && /["']SequelizeMeta["']/u.test(sql)) {
    return `\`${direction}\` left a transaction open: it was begun, and neither committed nor rolled back. Give \`sequelize.transaction\` a function, which ends it by itself, or call \`commit\`.`;
  }
  if (postgres !== null) {
    const more = [postgres.detail, postgres.hint].filter((text) => text !== null).map((text) => ` ${text}`);
    return `\`${direction}\` failed. Postgres says: ${postgres.message} (${postgres.code}).${more.join('')}`;
  }
  // The lab's own refusals speak for themselves.
  return name === 'RefusedImportError' ? message : `\`${direction}\` failed with ${name}: ${message}`;
}

/** What umzug says of an `up` that is not async and returns nothing. */
export function returnsNoPromise(message: string): boolean {
  return /didn't return a promise/u.test(message);
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
