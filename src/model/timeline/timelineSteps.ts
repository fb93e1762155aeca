// The statements of a migration, one after the other, as long as each would take on tables of the chosen size.

import { blockedBy } from '../lockMode.ts';
import type { Statement } from '../statement.ts';
import type { RelationLock } from '../statementEffects.ts';
import { type Batches, findBatches } from './batches.ts';
import { batchCost, type CostBasis, statementCost } from './rowCost.ts';
import { type RowWork, rowWork } from './rowWork.ts';
import type { TimelineInput } from './timelineInput.ts';

export interface BatchRun {
  readonly count: number;
  readonly size: number;
  readonly eachMs: number;
}

export interface TimelineStep {
  readonly statement: Statement;
  readonly works: readonly RowWork[];
  /** How a loop of batches goes at this size; null for a single statement. */
  readonly batches: BatchRun | null;
  readonly basis: CostBasis;
  /** From when it asks for its locks. */
  readonly askedMs: number;
  /** Until when others queue behind it while it waits for them itself. */
  readonly gaveUpMs: number;
  /** From when it has them and works. */
  readonly startMs: number;
  readonly endMs: number;
  /** When its locks are let go: at the end of its transaction. */
  readonly releasedMs: number;
  /** Locks on tables that let reads or writes wait. */
  readonly strongLocks: readonly RelationLock[];
}

export function timelineSteps(input: TimelineInput): readonly TimelineStep[] {
  const statements = input.statements.filter(({ bookkeeping }) => !bookkeeping);
  const loops = findBatches(statements, input.tables);
  const steps: TimelineStep[] = [];
  let nowMs = 0;
  for (const statement of statements) {
    const loop = loops.find((each) => each.statements.includes(statement)) ?? null;
    if (loop !== null && loop.statements[0] !== statement) continue;
    const step = loop === null ? stepOf(statement, input, nowMs) : loopOf(statement, loop, input, nowMs);
    nowMs = step.endMs;
    steps.push(step);
  }
  return steps.map((step) => ({ ...step, releasedMs: releasedMs(step, steps) }));
}

function stepOf(statement: Statement, input: TimelineInput, nowMs: number): TimelineStep {
  const works = rowWork(statement, input.tables);
  const { ms, basis } = statementCost(statement, works, input.rows);
  return placed({ statement, works, batches: null, basis }, ms, input, nowMs);
}

function loopOf(first: Statement, loop: Batches, input: TimelineInput, nowMs: number): TimelineStep {
  const { statements, table, size, changed } = loop;
  const ms = statements.reduce((sum, each) => sum + each.ms, 0);
  const share = changed / Math.max(table.rows, 1);
  const toChange = Math.max(1, share * input.rows);
  const each = batchCost({ ms, count: statements.length, changed }, table, Math.min(size, toChange));
  const count = Math.ceil(toChange / size);
  const isOneTransaction = statements.every(({ transaction }) => transaction === first.transaction);
  return placed(
    {
      statement: isOneTransaction ? first : { ...first, transaction: null },
      works: [{ kind: loop.inserts ? 'insert' : 'write', table, share }],
      batches: { count, size, eachMs: each.ms },
      basis: each.basis,
    },
    count * each.ms,
    input,
    nowMs,
  );
}

type Unplaced = Pick<TimelineStep, 'statement' | 'works' | 'batches' | 'basis'>;

function placed(step: Unplaced, ms: number, { longestQueryMs }: TimelineInput, askedMs: number): TimelineStep {
  const { locks, lockTimeoutMs } = step.statement;
  const strongLocks = locks.filter(({ blocks }) => blocks.length > 0);
  const waitMs = strongLocks.some((lock) => isNews(lock, step.statement)) ? longestQueryMs : 0;
  const patienceMs = lockTimeoutMs === null || lockTimeoutMs === 0 ? Number.POSITIVE_INFINITY : lockTimeoutMs;
  const startMs = askedMs + waitMs;
  const endMs = startMs + ms;
  return {
    ...step,
    askedMs,
    gaveUpMs: askedMs + Math.min(waitMs, patienceMs),
    startMs,
    endMs,
    releasedMs: endMs,
    strongLocks,
  };
}

/** Whether the lock keeps somebody away whom the transaction's earlier locks let in: then it has to wait for them. */
function isNews({ oid, blocks }: RelationLock, { heldLocks }: Statement): boolean {
  const before = heldLocks.filter((held) => held.oid === oid).flatMap(({ mode }) => blockedBy(mode));
  return blocks.some((traffic) => !before.includes(traffic));
}

function releasedMs({ statement: { transaction }, endMs }: TimelineStep, steps: readonly TimelineStep[]): number {
  if (transaction === null) return endMs;
  return steps.findLast((step) => step.statement.transaction === transaction)?.endMs ?? endMs;
}
