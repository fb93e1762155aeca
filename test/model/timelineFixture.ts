// Statements on a table `users`, as the tracer would tell of them, and a database that one imagines around them.

import { blockedBy, type LockMode } from '../../src/model/lockMode.ts';
import type { Statement } from '../../src/model/statement.ts';
import type { RelationLock, ServerNote } from '../../src/model/statementEffects.ts';
import { type Timeline, timelineOf } from '../../src/model/timeline/timeline.ts';
import type { TimelineInput } from '../../src/model/timeline/timelineInput.ts';
import { statement } from '../judgeEvidence.ts';

export const usersOid = 16384;

export function lock(mode: LockMode, table = 'users', oid = usersOid): RelationLock {
  return { oid, table, kind: 'table', mode, blocks: blockedBy(mode), observed: true };
}

export function traced(sql: string, mode: LockMode, more: Partial<Statement> = {}): Statement {
  return statement('up', 1, sql, { traced: true, lockTimeoutMs: 0, locks: [lock(mode)], ...more });
}

export const verified: ServerNote = { kind: 'verified', table: 'users' };

export function addColumn(more: Partial<Statement> = {}): Statement {
  return traced('ALTER TABLE users ADD COLUMN role text', 'AccessExclusiveLock', more);
}

export function setNotNull(more: Partial<Statement> = {}): Statement {
  const sql = 'ALTER TABLE users ALTER COLUMN role SET NOT NULL';
  return traced(sql, 'AccessExclusiveLock', { notes: [verified], ...more });
}

export function update(rows: number, ms: number, more: Partial<Statement> = {}): Statement {
  return traced("UPDATE users SET role = 'user'", 'RowExclusiveLock', { ...changed(rows, ms), ...more });
}

export function batch(from: number, rows: number, ms: number, more: Partial<Statement> = {}): Statement {
  const sql = `UPDATE users SET role = 'user' WHERE id >= ${from} AND id < ${from + rows}`;
  return traced(sql, 'RowExclusiveLock', { ...changed(rows, ms), ...more });
}

function changed(rows: number, ms: number): Partial<Statement> {
  const change = { oid: usersOid, table: 'users', existed: true, inserted: 0, updated: rows, deleted: 0 };
  return { ms, rows, changes: [change] };
}

/** 40,000 users here, 10 million there; 400 reads and 100 writes a second; nobody is in the way. */
export function timeline(statements: readonly Statement[], more: Partial<TimelineInput> = {}): Timeline {
  return timelineOf({
    statements,
    tables: [{ oid: usersOid, table: 'users', rows: 40_000 }],
    rows: 10_000_000,
    perSecond: { reads: 400, writes: 100 },
    longestQueryMs: 0,
    ...more,
  });
}
