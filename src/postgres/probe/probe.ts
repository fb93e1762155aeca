// Asks the database what it would say to a statement, and takes the statement back.

import { isLockMode } from '../../model/lockMode.ts';
import type { ProbeAnswer, ProbeLock } from '../../model/probe.ts';
import { firstOid } from '../catalog/catalogNumbers.ts';
import type { Database } from '../database.ts';
import { ask, queryEach } from '../queryEach.ts';
import { refuse } from '../refusals.ts';
import { type Answer, readAnswer } from '../wire/answerReader.ts';
import { simpleQuery } from '../wire/backendMessages.ts';
import { extendedQuery } from '../wire/extendedQuery.ts';
import { toCells } from './cells.ts';
import { notTakenBack } from './notTakenBack.ts';
import { readSequences, restoreSequences, type SequenceValue } from './sequenceValues.ts';

/**
 * Answers in the order asked; what Postgres refuses is a value, with all fields of its error. No statement sees anything
 * of another: rows, sequences, settings, locks, prepared statements. Needs every client closed.
 */
export async function probe(database: Database, statements: readonly string[]): Promise<readonly ProbeAnswer[]> {
  if (statements.length === 0) return [];
  const sequences = await readSequences(database);
  const answers: ProbeAnswer[] = [];
  for (const sql of statements) answers.push(await probeOne(database, sql, sequences));
  return answers;
}

async function probeOne(database: Database, sql: string, sequences: readonly SequenceValue[]): Promise<ProbeAnswer> {
  const error = notTakenBack(sql);
  if (error) return { kind: 'refused', error };
  const { answer, locks } = await runAndTakeBack(database, refuse(sql) ?? sql);
  await restoreSequences(database, sequences);
  // What a transaction does not hold: prepared statements, locks of the session, what `currval` remembers.
  await queryEach(database, ['DISCARD ALL']);
  if (answer.error) return { kind: 'refused', error: answer.error };
  const [rows] = answer.results;
  return { kind: 'accepted', rows: rows ? await toCells(database, rows) : [], locks };
}

interface Taken {
  readonly answer: Answer;
  /** Read before it is taken back; none of a statement that is refused. */
  readonly locks: readonly ProbeLock[];
}

async function runAndTakeBack(database: Database, sql: string): Promise<Taken> {
  const answerTo = async (messages: Uint8Array) => readAnswer(await ask(database, messages));
  await answerTo(simpleQuery('BEGIN'));
  try {
    const answer = await answerTo(extendedQuery(sql));
    if (answer.error) return { answer, locks: [] };
    // Deferred constraints and constraint triggers speak now, as they would at COMMIT.
    const { error } = await answerTo(simpleQuery('SET CONSTRAINTS ALL IMMEDIATE'));
    return { answer: { ...answer, error }, locks: error ? [] : await locksTaken(database) };
  } finally {
    await answerTo(simpleQuery('ROLLBACK'));
  }
}

/** https://www.postgresql.org/docs/18/view-pg-locks.html */
async function locksTaken(database: Database): Promise<readonly ProbeLock[]> {
  const [rows] = await queryEach(database, [
    `select relation as oid, mode from pg_locks
    where locktype = 'relation' and granted and pid = pg_backend_pid() and relation >= ${firstOid} order by 1, 2`,
  ]);
  return (rows as readonly { readonly oid: number; readonly mode: string }[]).flatMap(({ oid, mode }) =>
    isLockMode(mode) ? [{ oid, mode }] : [],
  );
}
