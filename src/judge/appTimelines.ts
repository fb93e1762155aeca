// How each statement of the app fares before, during and after `up`.

import type { CrashEvidence, CrashRun } from '../model/crashRun.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Exercise } from '../model/exercise.ts';
import { conflicts } from '../model/lockMode.ts';
import type { ProbeAnswer } from '../model/probe.ts';
import { qualifiedName, type Schema } from '../model/schema.ts';
import type { Statement } from '../model/statement.ts';
import type { RelationLock } from '../model/statementEffects.ts';
import type { AppAnswer, AppTimeline } from '../model/verdict.ts';

type Moment = AppTimeline['moments'][number];

/**
 * Those of `oldApp`, then those of `newApp`. Before the crash test only the first and the last moment are known; the
 * last is counted as one statement more, and is missing when `up` did not end well.
 */
export function appTimelines({ oldApp = [], newApp = [] }: Exercise, evidence: Evidence): readonly AppTimeline[] {
  const timelines = (app: AppTimeline['app'], statements: readonly string[]): readonly AppTimeline[] =>
    statements.map((sql) => ({ app, sql, moments: momentsOf(sql, evidence) }));
  return [...timelines('old', oldApp), ...timelines('new', newApp)];
}

function momentsOf(sql: string, { appBefore, probes, up, before, crash }: Evidence): readonly Moment[] {
  const own = up.report.statements.filter(({ bookkeeping }) => !bookkeeping);
  return [
    ...moment(0, null, appBefore.get(sql), []),
    ...during(crash, before).flatMap(({ run, locks }) =>
      moment(run.after, run.statement.line, run.app.get(sql), locks),
    ),
    ...moment(own.length + 1, null, probes.get(sql), []),
  ];
}

function moment(
  after: number,
  line: number | null,
  answer: ProbeAnswer | undefined,
  held: readonly RelationLock[],
): readonly Moment[] {
  return answer === undefined ? [] : [{ after, line, answer: toAnswer(answer, held) }];
}

function toAnswer(answer: ProbeAnswer, held: readonly RelationLock[]): AppAnswer {
  if (answer.kind === 'refused') return { kind: 'fails', code: answer.error.code, message: answer.error.message };
  const lock = held.find(({ oid, mode }) =>
    answer.locks.some((each) => each.oid === oid && conflicts(each.mode, mode)),
  );
  return lock === undefined ? { kind: 'runs' } : { kind: 'waits', lock };
}

interface During {
  readonly run: CrashRun;
  /** With the oids that the run's answers have. */
  readonly locks: readonly RelationLock[];
}

function during(crash: CrashEvidence | null, before: Schema): readonly During[] {
  if (crash === null) return [];
  const numbers = relationNumbers(crash.before);
  const names = new Map([...relationNumbers(before)].map(([name, oid]) => [oid, name]));
  return crash.runs.map((run) => ({
    run,
    locks: locksHeld(run.statement).map((lock) => ({
      ...lock,
      oid: numbers.get(names.get(lock.oid) ?? lock.table) ?? lock.oid,
    })),
  }));
}

/** What the transaction goes on holding once the statement has ended. */
function locksHeld({ transaction, tag, locks, heldLocks }: Statement): readonly RelationLock[] {
  const isOver = transaction === null || /\b(?:COMMIT|ROLLBACK)$/u.test(tag ?? '');
  return isOver ? [] : [...locks, ...heldLocks];
}

/** The crash test may have begun with a start of its own, where the same tables have other oids. */
function relationNumbers({ tables, sequences }: Schema): ReadonlyMap<string, number> {
  const indexes = tables.flatMap(({ schema, indexes: all }) => all.map(({ name, oid }) => ({ schema, name, oid })));
  return new Map([...tables, ...indexes, ...sequences].map((each) => [qualifiedName(each), each.oid]));
}
