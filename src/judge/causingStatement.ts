// Finds the statement that made an object what it is.

import { wordPattern } from '../base/wordPattern.ts';
import type { Statement } from '../model/statement.ts';
import type { Culprit } from './finding.ts';
import { leftNothing, rolledBack } from './transactionEnds.ts';

/** The last statement from the learner's file that mentions all of the names; null when there is none. */
export function causingStatement(statements: readonly Statement[], about: Culprit | null): Statement | null {
  if (about === null) return null;
  const patterns = about.names.map(wordPattern);
  const undone = rolledBack(statements);
  return (
    statements.findLast((statement) => {
      const { sql, bookkeeping, line } = statement;
      if (bookkeeping || line === null || leftNothing(statement, undone) || !couldMake[about.made](sql)) return false;
      return patterns.every((pattern) => pattern.test(sql));
    }) ?? null
  );
}

/** What mentions columns and makes none. An UPDATE or DELETE may be what a table of rows became. */
const makesNone = /^\s*(?:CREATE\s+(?:UNIQUE\s+)?INDEX|INSERT|SELECT)\b/iu;
const takesRows = /\b(?:DELETE\s+FROM|TRUNCATE|DROP\s+TABLE|MERGE)\b/iu;
const writesValues = /\b(?:UPDATE|MERGE|ALTER\s+TABLE|ON\s+CONFLICT)\b/iu;

const couldMake: Readonly<Record<Culprit['made'], (sql: string) => boolean>> = {
  table: (sql) => !makesNone.test(sql),
  index: () => true,
  'rows gone': (sql) => takesRows.test(sql),
  'values changed': (sql) => writesValues.test(sql),
};
