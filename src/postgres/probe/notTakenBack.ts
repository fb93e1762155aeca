// Statements that a ROLLBACK would not undo, or that would end the transaction around them.

import { blankError, type PgError } from '../../model/pgError.ts';

// VACUUM, CREATE DATABASE and their like need no place here: Postgres refuses them inside of a transaction.
const transactionControl = /^(?:begin|start|commit|end|rollback|abort|savepoint|release|prepare)$/i;

/** Why the statement is not run; null when it may be. */
export function notTakenBack(sql: string): PgError | null {
  const word = /^\w*/.exec(sql.slice(firstWord(sql)))?.[0] ?? '';
  if (transactionControl.test(word)) return refusal('2D000', `${word.toUpperCase()} cannot be run by itself`);
  if (/^copy$/i.test(word)) return refusal('0A000', 'COPY cannot be taken back');
  return null;
}

function refusal(code: string, message: string): PgError {
  return { ...blankError, code, message, hint: 'The statement runs in a transaction of its own that is rolled back.' };
}

/** Past blanks, comments and empty statements; comments nest: https://www.postgresql.org/docs/18/sql-syntax-lexical.html */
function firstWord(sql: string): number {
  let at = 0;
  for (;;) {
    if (/[\s;]/.test(sql[at] ?? '')) at += 1;
    else if (sql.startsWith('--', at)) at = endOfLine(sql, at);
    else if (sql.startsWith('/*', at)) at = endOfComment(sql, at);
    else return at;
  }
}

function endOfLine(sql: string, from: number): number {
  const found = sql.slice(from).search(/[\r\n]/);
  return found < 0 ? sql.length : from + found;
}

function endOfComment(sql: string, from: number): number {
  let depth = 0;
  for (let at = from; at < sql.length; at += 1) {
    if (sql.startsWith('/*', at)) depth += 1;
    else if (sql.startsWith('*/', at)) depth -= 1;
    else continue;
    at += 1;
    if (depth === 0) return at + 1;
  }
  return sql.length;
}
