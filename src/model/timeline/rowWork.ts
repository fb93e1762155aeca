// Which of a statement's work grows with the rows of a table: read, written, indexed, checked one by one.

import { sqlTokens } from '../sqlTokens.ts';
import type { Statement } from '../statement.ts';
import type { TableSize } from '../verdict.ts';

export type WorkKind = 'read' | 'rewrite' | 'index' | 'match' | 'write' | 'insert';

export interface RowWork {
  /**
   * `rewrite`: all rows into a new file. `match`: rows of one table looked up in another, for a foreign key. `write`:
   * rows updated or deleted, locked until the transaction ends.
   */
  readonly kind: WorkKind;
  readonly table: TableSize;
  /** Of the table's rows, from 0 to 1; more when rows are written several times. */
  readonly share: number;
}

/** Work on tables that were there before the run; empty for a statement that only changes the catalog. */
export function rowWork(statement: Statement, tables: readonly TableSize[]): readonly RowWork[] {
  if (statement.error !== null) return [];
  const find = tableFinder(statement, tables);
  const works: RowWork[] = [];
  const add = (kind: WorkKind, table: TableSize | null, share = 1): void => {
    if (table !== null) works.push({ kind, table, share });
  };
  const isDone = (kind: WorkKind, table: TableSize | null): boolean =>
    works.some((work) => work.kind === kind && work.table === table);
  const addOnce = (kind: WorkKind, table: TableSize | null): void => {
    if (!isDone(kind, table)) add(kind, table);
  };

  for (const name of statement.rewrites) addOnce('rewrite', find(name));
  for (const note of statement.notes) {
    if (note.kind === 'rewrote') addOnce('rewrite', find(note.table));
    if (note.kind === 'built') add('index', find(note.table));
    if (note.kind === 'validated') addOnce('match', largestLocked(statement, tables));
  }
  const concurrent = isBuiltConcurrently(statement.sql);
  if (concurrent && !works.some(({ kind }) => kind === 'index')) add('index', largestLocked(statement, tables));
  for (const { oid, updated, deleted } of statement.changes) {
    const table = tables.find((each) => each.oid === oid) ?? null;
    if (table !== null && table.rows > 0 && updated + deleted > 0)
      add('write', table, (updated + deleted) / table.rows);
  }
  // Rows that a statement brings along do not grow in number with the table; those that it selects do.
  const inserted = statement.changes.reduce((sum, each) => sum + each.inserted, 0);
  const source = isFromQuery(statement) ? largestLocked(statement, tables) : null;
  if (source !== null && source.rows > 0 && inserted > 0) add('insert', source, inserted / source.rows);
  // Of an empty table nobody knows how many rows it would be: taken for all.
  if (/^\s*(?:update|delete)\b/iu.test(statement.sql) && works.length === 0) {
    const table = largestLocked(statement, tables);
    if (table?.rows === 0) add('write', table);
  }
  const read = [
    ...statement.scans,
    ...statement.notes.flatMap((note) => (note.kind === 'verified' ? [note.table] : [])),
  ];
  for (const table of new Set(read.map(find))) {
    // A rewrite, an index or a foreign key reads the rows anyway, and their costs say so.
    if (!works.some((work) => work.table === table && work.kind !== 'write' && work.kind !== 'insert'))
      add('read', table);
  }
  if (concurrent) for (const { table } of works.slice(0, 1)) add('read', table);
  return works;
}

type FindTable = (name: string) => TableSize | null;

/** By the oid that the statement itself knew under this name, since a table may have been renamed on the way. */
function tableFinder({ locks, heldLocks, changes }: Statement, tables: readonly TableSize[]): FindTable {
  return (name) => {
    const isCalled = (table: string): boolean => table === name || table.endsWith(`.${name}`);
    const oid = [...locks, ...heldLocks, ...changes].find((each) => isCalled(each.table))?.oid;
    return tables.find((each) => each.oid === oid) ?? tables.find(({ table }) => isCalled(table)) ?? null;
  };
}

function largestLocked({ locks, heldLocks }: Statement, tables: readonly TableSize[]): TableSize | null {
  const oids = new Set([...locks, ...heldLocks].map(({ oid }) => oid));
  const locked = tables.filter(({ oid }) => oids.has(oid));
  return locked.toSorted((one, other) => other.rows - one.rows)[0] ?? null;
}

function isBuiltConcurrently(sql: string): boolean {
  return /^\s*create\s+(?:unique\s+)?index\s+concurrently\b/iu.test(sql);
}

/** `INSERT … SELECT` */
function isFromQuery({ sql }: Statement): boolean {
  const words = sqlTokens(sql).flatMap(({ kind, value }) => (kind === 'word' ? [value] : []));
  return words.includes('insert') && words.includes('select');
}
