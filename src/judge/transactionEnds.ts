// How the transactions of a run ended, as the server saw it.

import type { Statement } from '../model/statement.ts';

/** The numbers of those that were rolled back, be it by COMMIT after an error. */
export function rolledBack(statements: readonly Statement[]): ReadonlyMap<number, Statement> {
  const ends = new Map<number, Statement>();
  for (const statement of statements) {
    const { transaction } = statement;
    if (transaction !== null && endOf(statement) === 'ROLLBACK') ends.set(transaction, statement);
  }
  return ends;
}

/** The statement that began a transaction which nothing ended; null when all are ended. */
export function leftOpen(statements: readonly Statement[]): Statement | null {
  const ended = new Set(statements.flatMap((each) => (endOf(each) === null ? [] : [each.transaction])));
  // Umzug's own statements come over the same connection, and so into the same transaction.
  const own = statements.filter(({ bookkeeping, transaction }) => !bookkeeping && transaction !== null);
  return own.find(({ transaction }) => !ended.has(transaction)) ?? null;
}

/** It failed, or was taken back: what it says is not why anything is as it is. */
export function leftNothing(statement: Statement, undone: ReadonlyMap<number, Statement>): boolean {
  if (statement.error !== null) return true;
  if (statement.transaction !== null) return undone.has(statement.transaction);
  return isSelfContained(statement) && endOf(statement) === 'ROLLBACK';
}

/** `BEGIN; …; ROLLBACK` in one text. */
export const isSelfContained = ({ tag }: Statement): boolean => /^(?:BEGIN|START TRANSACTION);/u.test(tag ?? '');

/** ROLLBACK TO a savepoint has the tag of one that ends it all. */
function endOf({ tag, sql, error }: Statement): 'COMMIT' | 'ROLLBACK' | null {
  if (error !== null || tag === null || /\bROLLBACK\b[^;]*\bTO\b[^;]*;?\s*$/iu.test(sql)) return null;
  const last = tag.split('; ').at(-1) ?? '';
  if (last === 'ROLLBACK') return 'ROLLBACK';
  return /^(?:COMMIT|PREPARE TRANSACTION)$/u.test(last) ? 'COMMIT' : null;
}
