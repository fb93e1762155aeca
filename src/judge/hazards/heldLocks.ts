// Which tables that were there before the run a statement kept locked, its own locks and its transaction's.

import { isAtLeast } from '../../model/lockMode.ts';
import { bareName, findNamed, qualifiedName, type Table } from '../../model/schema.ts';
import type { Statement } from '../../model/statement.ts';
import type { RelationLock } from '../../model/statementEffects.ts';
import { rowsOf, type Seen, type SeenStep } from './seen.ts';

/** Of everything that is locked while it runs, the strongest on each relation. */
export function locksDuring({ locks, heldLocks }: Statement): readonly RelationLock[] {
  const strongest = new Map<number, RelationLock>();
  for (const lock of [...heldLocks, ...locks]) {
    const known = strongest.get(lock.oid);
    if (known === undefined || isAtLeast(lock.mode, known.mode)) strongest.set(lock.oid, lock);
  }
  return [...strongest.values()];
}

/** The lock on the table of this name, with or without its schema; null for a table that is new, or not locked. */
export function lockOn(statement: Statement, table: string): RelationLock | null {
  const locks = locksDuring(statement).filter(isOnRows);
  return locks.find((lock) => lock.table === table) ?? locks.find((lock) => bareName(lock.table) === table) ?? null;
}

/** Of these, the ones on tables, for which the app waits. */
export function blocking(locks: readonly RelationLock[]): readonly RelationLock[] {
  return locks.filter((lock) => isOnRows(lock) && lock.blocks.length > 0);
}

/** Without the partitions of a table that is among them: whoever needs one, needs the other. */
export function withoutPartitions({ before }: SeenStep, locks: readonly RelationLock[]): readonly RelationLock[] {
  return locks.filter(({ oid }) => {
    const parent = before.tables.find((table) => table.oid === oid)?.partitionOf?.table;
    return locks.every(({ table }) => table !== parent);
  });
}

/** The statements of `up` that Postgres took. */
export function taken({ up }: Seen): readonly Statement[] {
  return up.statements.filter(({ error }) => error === null);
}

/** The table that was there before the step under this name or number. */
export function tableBefore({ before }: SeenStep, table: string | number): Table | null {
  if (typeof table === 'string') return findNamed(before.tables, table);
  return before.tables.find(({ oid }) => oid === table) ?? null;
}

export function tableAfter({ after }: SeenStep, oid: number): Table | null {
  return after?.tables.find((table) => table.oid === oid) ?? null;
}

/** How many rows the table of this name had before the step; null when it is new. */
export function rowsNamed(step: SeenStep, table: string): number | null {
  const found = tableBefore(step, table);
  return found && rowsOf(step, found.oid);
}

/** The names of the table before the step and after it: a rename keeps the number. */
export function isNamed(table: Table, name: string): boolean {
  return qualifiedName(table) === name || table.name === name;
}

const isOnRows = ({ kind }: RelationLock): boolean =>
  kind === 'table' || kind === 'partitioned table' || kind === 'materialized view' || kind === 'foreign table';
