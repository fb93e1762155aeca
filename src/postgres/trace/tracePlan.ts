// How a statement is sent so that its locks can be seen before they are released: the statement first, as it is, the
// trace behind it in the same transaction, and no BEGIN, which would change what it means.

import { type SqlStatement, sqlStatements } from '../../model/sqlStatements.ts';
import type { Batch } from '../session.ts';
import { concat, simpleQuery } from '../wire/backendMessages.ts';
import { passingQuery, syncMessage, unnamedQuery } from '../wire/extendedQuery.ts';
import type { AnswerForm } from './answerFilter.ts';
import { traceQuery } from './traceQuery.ts';

export type TracePlan =
  /** As it came, and nothing is asked: it could be changed by it, or does nothing that is traced. */
  | {
      readonly kind: 'none';
      /** Whether it may have done something that nobody saw. */
      readonly isBlind: boolean;
    }
  /** In an open transaction its locks stay, and can be asked for by a message of their own. */
  | { readonly kind: 'afterwards' }
  | {
      readonly kind: 'together';
      readonly bytes: Uint8Array;
      readonly form: AnswerForm;
      /** Whether a part of it was committed, and its locks gone, before the trace could look. */
      readonly isBlind: boolean;
    };

let passed = 0;
/** The client's own unnamed statement must stay. Each is another: one that Postgres refused would not be closed. */
const passingName = (): string => {
  passed += 1;
  return `migration_lab_trace_${passed}`;
};

// The first query of a transaction fixes what it sees, and forbids SET TRANSACTION: so nothing follows these.
const control =
  /^(?:BEGIN|START|COMMIT|END|ROLLBACK|ABORT|SAVEPOINT|RELEASE|PREPARE|SET|RESET|SHOW|DISCARD|DEALLOCATE|LISTEN|UNLISTEN|NOTIFY|COPY|CHECKPOINT|LOAD|FETCH|MOVE|CLOSE|DECLARE)$/u;
const ending = /^(?:COMMIT|END|ROLLBACK|ABORT)$/u;
/** Questions about the catalog, and umzug's own table: Sequelize asks them all the time, and nobody waits for them. */
const bookkeeping =
  /^\s*(?:(?:SELECT|WITH)\b(?:[^']|'[^']*')*?(?:\binformation_schema\b|\bpg_\w+|"SequelizeMeta")|(?:CREATE TABLE IF NOT EXISTS|INSERT INTO|DELETE FROM) "SequelizeMeta")/iu;

/** `isInside`: whether the session is in a transaction block. `alsoOf`: relations whose locks the statement lets go of. */
export function planTrace(batch: Batch, isInside: boolean, alsoOf: readonly number[] = []): TracePlan {
  const { sql, bytes, form } = batch;
  if (sql === null || bookkeeping.test(sql)) return nothingToSee;
  if (form === 'other') return blind;
  const statements = sqlStatements(sql);
  const last = statements?.at(-1);
  if (statements === null) return blind;
  if (last === undefined) return nothingToSee;
  if (isInside)
    return (isControl(last) || isLock(last)) && !rollsBackToSavepoint(last) ? nothingToSee : { kind: 'afterwards' };
  if (statements.every(isControl)) return nothingToSee;
  const trace = traceQuery(alsoOf);
  if (form === 'extended') {
    if (statements.length > 1) return blind;
    const client = bytes.subarray(0, bytes.length - syncMessage().length);
    return {
      kind: 'together',
      form: 'bound',
      isBlind: commitsWithin(sql, statements),
      bytes: concat([client, passingQuery(passingName(), trace), syncMessage()]),
    };
  }
  if (statements.length === 1) {
    // It would be told that it lacks a value in other words.
    if (last.hasParameters) return blind;
    const parts = [unnamedQuery(sql), passingQuery('', trace), syncMessage()];
    return { kind: 'together', form: 'single', isBlind: commitsWithin(sql, statements), bytes: concat(parts) };
  }
  return planSeveral(sql, statements, trace);
}

function planSeveral(sql: string, statements: readonly SqlStatement[], trace: string): TracePlan {
  const last = statements.at(-1);
  if (last === undefined) return nothingToSee;
  // What follows may still be SET TRANSACTION.
  if (isLock(last)) return blind;
  const isBlind = commitsWithin(sql, statements);
  if (!isControl(last)) return { kind: 'together', form: 'several', isBlind, bytes: simpleQuery(`${sql}\n;${trace}`) };
  const working = statements.findLast((each) => !isControl(each));
  const ends = working && statements.slice(statements.indexOf(working) + 1).every(({ words }) => isEnding(words));
  if (!working || !ends) return blind;
  const text = `${sql.slice(0, working.end)}\n;${trace}${sql.slice(working.end)}`;
  return { kind: 'together', form: 'within', isBlind, bytes: simpleQuery(text) };
}

/** A COMMIT with work before and behind it, or in the body of a DO; a procedure may hold one, too. */
function commitsWithin(sql: string, statements: readonly SqlStatement[]): boolean {
  const worked = statements.findIndex((each) => !isControl(each));
  const last = statements.findLastIndex((each) => !isControl(each));
  const between = statements.slice(worked, last).some(({ words }) => isEnding(words));
  return (
    between ||
    statements.some(({ words, start, end }) => {
      const [first] = words;
      return first === 'CALL' || (first === 'DO' && /\b(?:COMMIT|ROLLBACK)\b/iu.test(sql.slice(start, end)));
    })
  );
}

const nothingToSee: TracePlan = { kind: 'none', isBlind: false };
const blind: TracePlan = { kind: 'none', isBlind: true };
/** Takes its lock without a look at any row, and so before the transaction has fixed what it sees. */
const isLock = ({ words }: SqlStatement): boolean => words[0] === 'LOCK';
const isControl = ({ words }: SqlStatement): boolean => control.test(words[0] ?? '');
const isEnding = (words: readonly string[]): boolean => ending.test(words[0] ?? '') && !words.includes('TO');
const rollsBackToSavepoint = ({ words }: SqlStatement): boolean => words[0] === 'ROLLBACK' && words.includes('TO');
