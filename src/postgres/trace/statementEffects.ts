// From what the trace answered to what the statement did.

import { blockedBy, isAtLeast, type LockMode } from '../../model/lockMode.ts';
import type {
  RelationKind,
  RelationLock,
  RowChanges,
  ServerNote,
  StatementEffects,
} from '../../model/statementEffects.ts';
import type { KnownRelation } from './knownRelations.ts';
import type { PassingLock } from './passingLocks.ts';
import type { SessionTrace } from './sessionTrace.ts';
import type { LockedRow, TraceAnswer } from './traceQuery.ts';

export interface Traced {
  readonly answer: TraceAnswer;
  /** Relations that existed before the run, by oid: as they were when the statement began. */
  readonly known: ReadonlyMap<number, KnownRelation>;
  readonly session: SessionTrace;
  readonly notes: readonly ServerNote[];
  readonly passing: PassingLock | null;
  /** TRUNCATE begins a new file too, and writes nothing to it. */
  readonly truncates: boolean;
}

const withRows: readonly RelationKind[] = ['table', 'partitioned table', 'materialized view'];
const withoutTraffic: readonly RelationKind[] = ['index', 'partitioned index', 'sequence'];

export function statementEffects(traced: Traced): StatementEffects {
  const { answer, known, session, notes, passing, truncates } = traced;
  const rows = [...new Map(answer.locked.map((row) => [row.oid, row])).values()];
  const before = rows.flatMap((row) => {
    const relation = known.get(row.oid);
    return relation ? [{ row, relation }] : [];
  });
  const tables = before.filter(({ relation }) => withRows.includes(relation.kind));
  const taken = takenLocks(traced);
  const isSeen = taken.some(({ oid }) => oid === passing?.relation.oid);
  return {
    locks: passing === null || isSeen ? taken : [...taken, lockOn(passing.relation, passing.mode, false)],
    heldLocks: locksOf(session.held, known),
    rewrites: tables
      .filter(({ row, relation }) => isRewritten(traced, row, relation))
      .map(({ relation }) => relation.name),
    scans: tables
      // Its indexes are built anew, over nothing.
      .filter(({ row }) => !truncates && session.countedSince(row).scans > 0)
      .map(({ relation }) => relation.name),
    notes,
    changes: rows.flatMap((row) => changesOf(row, known, session)),
    lockTimeoutMs: answer.lockTimeoutMs,
    traced: true,
  };
}

/** The strongest mode on each relation, of those that were there before the run. */
export function strongestLocks(
  { locked }: TraceAnswer,
  known: ReadonlyMap<number, KnownRelation>,
): ReadonlyMap<number, LockMode> {
  const strongest = new Map<number, LockMode>();
  for (const { oid, mode } of locked) {
    if (mode === null || !known.has(oid)) continue;
    const other = strongest.get(oid);
    if (other === undefined || isAtLeast(mode, other)) strongest.set(oid, mode);
  }
  return strongest;
}

export function locksOf(
  modes: ReadonlyMap<number, LockMode>,
  known: ReadonlyMap<number, KnownRelation>,
): readonly RelationLock[] {
  const locks = [...modes].flatMap(([oid, mode]) => {
    const relation = known.get(oid);
    return relation ? [lockOn(relation, mode, true)] : [];
  });
  // Tables first: who waits, waits for them.
  const place = ({ kind }: RelationLock): number => (withoutTraffic.includes(kind) ? 1 : 0);
  return locks.sort((one, other) => place(one) - place(other) || one.oid - other.oid);
}

function takenLocks({ answer, known, session }: Traced): readonly RelationLock[] {
  const taken = [...strongestLocks(answer, known)].filter(([oid, mode]) => {
    const held = session.held.get(oid);
    return held === undefined || !isAtLeast(held, mode);
  });
  return locksOf(new Map(taken), known);
}

function lockOn({ oid, name, kind }: KnownRelation, mode: LockMode, observed: boolean): RelationLock {
  return { oid, table: name, kind, mode, blocks: withoutTraffic.includes(kind) ? [] : blockedBy(mode), observed };
}

function isRewritten({ truncates }: Traced, { file }: LockedRow, relation: KnownRelation): boolean {
  return !truncates && file !== null && file !== relation.file;
}

function changesOf(
  row: LockedRow,
  known: ReadonlyMap<number, KnownRelation>,
  session: SessionTrace,
): readonly RowChanges[] {
  const { inserted, updated, deleted } = session.countedSince(row);
  const relation = known.get(row.oid);
  if (inserted + updated + deleted === 0 || !withRows.some((kind) => kind === (relation?.kind ?? row.kind))) return [];
  const table = relation?.name ?? row.name ?? '';
  return [{ oid: row.oid, table, existed: relation !== undefined, inserted, updated, deleted }];
}
