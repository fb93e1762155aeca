// Statements that a ROLLBACK would not undo, or that would end the transaction around them.

import { blankError, type PgError } from '../../model/pgError.ts';
import { cutText } from '../../model/sqlStatements.ts';

// VACUUM, CREATE DATABASE and their like need no place here: Postgres refuses them inside of a transaction.
const transactionControl = /^(?:begin|start|commit|end|rollback|abort|savepoint|release|prepare)$/i;

/** Why the statement is not run; null when it may be. */
export function notTakenBack(sql: string): PgError | null {
  const word = cutText(sql).statements[0]?.words[0] ?? '';
  if (transactionControl.test(word)) return refusal('2D000', `${word} cannot be run by itself`);
  if (/^copy$/i.test(word)) return refusal('0A000', 'COPY cannot be taken back');
  return null;
}

function refusal(code: string, message: string): PgError {
  return { ...blankError, code, message, hint: 'The statement runs in a transaction of its own that is rolled back.' };
}
