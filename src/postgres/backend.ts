// Gives the one backend to one session at a time, handed over only where no transaction is open.

import { createSerialQueue } from '../base/serialQueue.ts';
import type { PgError } from '../model/pgError.ts';
import type { ServerStatement } from '../model/statement.ts';
import type { Database } from './database.ts';
import type { Session } from './session.ts';
import { StatementRecord } from './statementRecord.ts';
import type { AnswerFilter } from './trace/answerFilter.ts';
import type { Tracer } from './trace/tracer.ts';
import {
  type BackendMessage,
  concat,
  errorResponse,
  readyForQuery,
  recordedMessage,
  simpleQuery,
  type TransactionState,
} from './wire/backendMessages.ts';
import { WholeMessages } from './wire/wholeMessages.ts';

// Every client logs in as this user. Neither RESET nor DISCARD ALL brings it back in a lone backend.
const ownUser = 'SET SESSION AUTHORIZATION postgres';
const resetSettings = [ownUser, 'RESET ROLE', 'RESET ALL'];
const answerPartBytes = 256 * 1024;

export class Backend {
  readonly #database: Database;
  /** Null for a server that only answers. */
  readonly #tracer: Tracer | null;
  readonly #sessions = new Set<Session>();
  readonly #inTurn = createSerialQueue();
  #pumping = false;
  /** The session whose settings are in force. */
  #installed: Session | null = null;
  #transactions = 0;
  #statements: ServerStatement[] = [];
  /** Set when the engine stopped speaking the protocol: nothing it says can be trusted any more. */
  broken = false;
  /** Hears of each statement, by its client, just before it is run or refused. */
  onStatement: (client: number) => void = () => {};

  constructor(database: Database, tracer: Tracer | null) {
    this.#database = database;
    this.#tracer = tracer;
  }

  add(session: Session): void {
    this.#sessions.add(session);
  }

  /** The session inside a transaction, which keeps the backend until it ends. */
  holder(): Session | null {
    for (const session of this.#sessions) if (session.state !== 'I') return session;
    return null;
  }

  waiting(): readonly Session[] {
    return [...this.#sessions].filter((session) => session.batches.length > 0);
  }

  /** Answers a session's next batch with an error, as a server would refuse a statement; the backend hears nothing. */
  refuseNext(session: Session, error: PgError): void {
    const batch = session.batches.shift();
    if (!batch) return;
    this.onStatement(session.client);
    const record = new StatementRecord(batch.sql ?? '');
    record.hear({ kind: 'error', error });
    this.#statements.push(record.end(0, null));
    session.answer(concat([errorResponse(error), readyForQuery(session.state)]));
  }

  takeStatements(): readonly ServerStatement[] {
    const statements = this.#statements;
    this.#statements = [];
    return statements;
  }

  /** Runs the batches that may run now; one at a time, so a call while it works only adds to its work. */
  async pump(): Promise<void> {
    if (this.#pumping) return;
    this.#pumping = true;
    try {
      for (let next = this.#next(); next; next = this.#next()) await this.#inTurn(() => this.#runNext());
    } finally {
      this.#pumping = false;
    }
  }

  /** A dropped connection: its transaction is rolled back and the next session has its turn. */
  async remove(session: Session): Promise<void> {
    await this.#inTurn(async () => {
      this.#sessions.delete(session);
      if (session.state !== 'I') await this.#say(['ROLLBACK']);
      session.state = 'I';
      if (this.#installed === session) this.#installed = null;
      // It would wipe the state of the client's other sessions, so only the last one does it.
      if (this.#sessions.size === 0) await this.#say([ownUser, 'DISCARD ALL']);
      else if (this.#installed === null) await this.#say(resetSettings);
    });
    void this.pump();
  }

  /** A job of the server's own, between two turns and outside of every transaction. */
  async exclusively<Result>(job: (database: Database) => Promise<Result>): Promise<Result> {
    return this.#inTurn(() => job(this.#database));
  }

  #next(): Session | null {
    const holder = this.holder();
    const candidates = holder ? [holder] : [...this.#sessions];
    return candidates.find((session) => session.batches.length > 0) ?? null;
  }

  async #runNext(): Promise<void> {
    const session = this.#next();
    const batch = session?.batches.shift();
    if (!session || !batch) return;
    await this.#install(session);
    if (batch.sql !== null) this.onStatement(session.client);
    const record = new StatementRecord(batch.sql ?? '');
    const trace = (await this.#tracer?.begin(session, batch)) ?? null;
    const before = session.state;
    let state: TransactionState | null = null;
    const startedMs = performance.now();
    await this.#execute(trace?.bytes ?? batch.bytes, session, trace?.filter ?? null, (message) => {
      record.hear(message);
      if (message.kind === 'ready') state = message.state;
    });
    const ms = (trace?.workedUntilMs() ?? performance.now()) - startedMs;
    if (state === null) this.broken = true;
    session.state = state ?? 'I';
    session.settingsChanged ||= batch.sql !== null && /\bset\b|set_config|\breset\b|\bdiscard\b/i.test(batch.sql);
    if (before === 'I' && session.state !== 'I') this.#transactions += 1;
    const inside = before !== 'I' || session.state !== 'I';
    const effects = this.broken ? undefined : await trace?.end(session.state);
    if (batch.sql !== null) this.#statements.push(record.end(ms, inside ? this.#transactions : null, effects));
    // First in, first out among sessions: the one that just had its turn goes to the end.
    if (this.#sessions.delete(session)) this.#sessions.add(session);
    if (this.broken) session.close();
  }

  async #execute(
    bytes: Uint8Array,
    session: Session,
    filter: AnswerFilter | null,
    onMessage: (message: BackendMessage) => void,
  ): Promise<void> {
    const reader = new WholeMessages();
    let parts: Uint8Array[] = [];
    let length = 0;
    const take = (bytes: Uint8Array) => {
      parts.push(bytes.slice());
      length += bytes.length;
    };
    const flush = () => {
      session.answer(concat(parts));
      parts = [];
      length = 0;
    };
    try {
      await this.#database.execute(bytes, (part) => {
        for (const message of reader.read(part)) {
          for (const passed of filter === null ? [message] : filter.pass(message)) {
            const recorded = recordedMessage(passed);
            if (recorded) onMessage(recorded);
            if (filter !== null) take(passed);
          }
        }
        if (filter === null) take(part);
        if (length >= answerPartBytes) flush();
      });
    } catch {
      this.broken = true;
    }
    flush();
  }

  async #install(session: Session): Promise<void> {
    const installed = this.#installed;
    if (installed === session) return;
    if (installed?.settingsChanged) {
      installed.settings = await this.#readSettings();
      installed.settingsChanged = false;
    }
    if (installed) await this.#say(resetSettings);
    await this.#say(session.settings);
    this.#installed = session;
  }

  async #readSettings(): Promise<readonly string[]> {
    const rows = await this.#database.query<{ readonly sql: string }>(
      `select format('SELECT set_config(%L, %L, false)', name, current_setting(name)) as sql
       from pg_settings where source = 'session'
       union all select format('SET ROLE %I', current_user) where current_setting('role') <> 'none'`,
    );
    return rows.map((row) => row.sql);
  }

  /** Statements of the server's own, one message each: together they would be one transaction. */
  async #say(statements: readonly string[]): Promise<void> {
    try {
      for (const statement of statements) await this.#database.execute(simpleQuery(statement), () => {});
    } catch {
      this.broken = true;
    }
  }
}
