// Watches what the clients' statements do to the database, without a part in it.

import { type StatementEffects, untraced } from '../../model/statementEffects.ts';
import type { Database } from '../database.ts';
import { ask, queryEach } from '../queryEach.ts';
import type { Batch, Session } from '../session.ts';
import { readAnswer } from '../wire/answerReader.ts';
import { simpleQuery, type TransactionState } from '../wire/backendMessages.ts';
import { AnswerFilter } from './answerFilter.ts';
import { type KnownRelation, knownRelationsQuery, relationKinds } from './knownRelations.ts';
import { passingLock } from './passingLocks.ts';
import { logEntries, serverNotes } from './serverLog.ts';
import { SessionTrace } from './sessionTrace.ts';
import { locksOf, statementEffects, strongestLocks } from './statementEffects.ts';
import { planTrace } from './tracePlan.ts';
import { readTrace, type TraceAnswer, traceColumn, traceQuery } from './traceQuery.ts';

/** One statement under watch. */
export interface StatementTrace {
  /** To send to the backend in the place of the client's own bytes. */
  readonly bytes: Uint8Array;
  /** What of the answer is for the client; null when all of it is. */
  readonly filter: AnswerFilter | null;
  /** When the statement's own work was over; null where only the whole is known. */
  workedUntilMs(): number | null;
  /** What it did. `state` is the session's after it; `failed` says that Postgres refused it. */
  end(state: TransactionState): Promise<StatementEffects>;
}

interface RelationRow {
  readonly oid: number;
  readonly name: string;
  readonly kind: string;
  readonly file: number;
  readonly table: number;
}

export class Tracer {
  readonly #database: Database;
  readonly #sessions = new WeakMap<Session, SessionTrace>();
  #client: number | null = null;
  #known = new Map<number, KnownRelation>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** To be called when the session has its turn, before its statement is sent. */
  async begin(session: Session, batch: Batch): Promise<StatementTrace> {
    if (this.#client !== session.client) await this.#beginRun(session.client);
    const mine = this.#sessions.get(session) ?? new SessionTrace();
    this.#sessions.set(session, mine);
    const isInside = session.state !== 'I';
    const passing = batch.sql === null || isInside ? null : passingLock(batch.sql, this.#known.values());
    const plan = planTrace(batch, isInside, passing === null ? [] : [passing.relation.oid]);
    const filter = plan.kind === 'together' ? new AnswerFilter(plan.form) : null;
    this.#database.takeLog();
    return {
      bytes: plan.kind === 'together' ? plan.bytes : batch.bytes,
      filter,
      workedUntilMs: () => this.#database.log.find(({ text }) => traceBegins.test(text))?.atMs ?? null,
      end: async (state) => {
        const notes = serverNotes(logEntries(this.#database.takeLog().map(({ text }) => text)));
        const heldLocks = locksOf(mine.held, this.#known);
        const asksNow = plan.kind === 'afterwards' && state === 'T';
        const answer = asksNow ? await this.#ask() : readRows(filter);
        const known = this.#known;
        const effects =
          answer && statementEffects({ answer, known, session: mine, notes, passing, truncates: truncates(batch) });
        if (answer) this.#learn(answer);
        if (state === 'I') mine.clear();
        else if (answer) mine.keep(strongestLocks(answer, this.#known), answer.locked);
        const traced = plan.kind === 'afterwards' || !plan.isBlind;
        return { ...(effects ?? { ...untraced, heldLocks, notes }), traced };
      },
    };
  }

  /** What is there before the first statement of a run. */
  async #beginRun(client: number): Promise<void> {
    this.#client = client;
    const [rows = []] = await queryEach(this.#database, [knownRelationsQuery]);
    this.#known = new Map();
    for (const { oid, name, kind, file, table } of rows as readonly RelationRow[]) {
      const what = relationKinds[kind];
      if (what) this.#known.set(oid, { oid, name, kind: what, file, table });
    }
  }

  async #ask(): Promise<TraceAnswer | null> {
    const { results, error } = readAnswer(await ask(this.#database, simpleQuery(traceQuery())));
    const [first] = results;
    return error === null && first ? readTrace(first.rows) : null;
  }

  /** Names and files as they are now, for the statements that follow. */
  #learn({ locked }: TraceAnswer): void {
    for (const { oid, name, file } of locked) {
      const relation = this.#known.get(oid);
      if (relation && name !== null && file !== null) this.#known.set(oid, { ...relation, name, file });
    }
  }
}

const traceBegins = new RegExp(String.raw`^DEBUG: {2}parse \S+: select l\.relation as ${traceColumn}`, 'u');

function readRows(filter: AnswerFilter | null): TraceAnswer | null {
  const rows = filter?.rows() ?? null;
  return rows && readTrace(rows);
}

const truncates = ({ sql }: Batch): boolean => /^\s*TRUNCATE\b/iu.test(sql ?? '');
