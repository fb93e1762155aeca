// What the statements of `up` did to one table that was there before it, followed by its oid through every rename.

import { blockedBy, isAtLeast, type LockMode } from '../../model/lockMode.ts';
import { bareName, findTable, type Schema } from '../../model/schema.ts';
import type { Statement } from '../../model/statement.ts';
import type { RelationLock } from '../../model/statementEffects.ts';
import { ExerciseFault } from '../exerciseFault.ts';
import { shownSql } from './answerTo.ts';

/** One statement, as far as it had to do with the table. */
export interface Touch {
  readonly statement: Statement;
  /** The table, as it was called when the statement began. */
  readonly table: string;
  /** The lock on it that the statement took or made stronger; null when it needed no more than was held. */
  readonly taken: LockMode | null;
  /** The strongest lock on it while the statement ran; null when nobody could see one. */
  readonly held: LockMode | null;
  readonly scanned: boolean;
  readonly rewritten: boolean;
  /** Indexes of it that were built. */
  readonly built: readonly string[];
  /** Rows that were inserted, changed and deleted. */
  readonly changed: number;
}

/** Throws when there is no such table before `up`: nothing is traced then. */
export function touchesOf(table: string, before: Schema, statements: readonly Statement[]): readonly Touch[] {
  const found = findTable(before, table);
  // `validate` keeps such an exercise from being published.
  if (found === null) throw new ExerciseFault(`This exercise has a mistake: there is no table ${table} before up`);
  return statements.flatMap((statement) => touchOf(statement, found.oid) ?? []);
}

function touchOf(statement: Statement, oid: number): Touch | null {
  const isIt = (lock: RelationLock): boolean => lock.oid === oid;
  const taken = statement.locks.filter(isIt);
  const all = [...taken, ...statement.heldLocks.filter(isIt)];
  const changes = statement.changes.filter((change) => change.oid === oid);
  const name = (all[0] ?? changes[0])?.table;
  if (name === undefined) return null;
  return {
    statement,
    table: name,
    taken: strongest(taken),
    held: strongest(all),
    scanned: statement.scans.includes(name),
    rewritten: statement.rewrites.includes(name),
    built: statement.notes.flatMap((note) =>
      note.kind === 'built' && note.table === bareName(name) ? [note.index] : [],
    ),
    changed: changes.reduce((sum, { inserted, updated, deleted }) => sum + inserted + updated + deleted, 0),
  };
}

function strongest(locks: readonly RelationLock[]): LockMode | null {
  return locks.reduce<LockMode | null>(
    (most, { mode }) => (most === null || isAtLeast(mode, most) ? mode : most),
    null,
  );
}

/** Whether reads or writes wait for it. */
export function isBlocking(mode: LockMode | null): mode is LockMode {
  return mode !== null && blockedBy(mode).length > 0;
}

/** How a sentence begins that says what a statement did. */
export function named({ line, sql }: Statement): string {
  return line === null ? `The statement ${shownSql(sql)}` : `Line ${line}`;
}
