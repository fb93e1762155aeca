// One connection: wire bytes in, batches for the backend out, answers back. It never touches the backend itself.

import { answerConnectSettings, startupSettings } from './connectSettings.ts';
import { refuse } from './refusals.ts';
import {
  authenticationOk,
  backendKeyData,
  concat,
  errorResponse,
  parameterStatus,
  readyForQuery,
  simpleQuery,
  type TransactionState,
} from './wire/backendMessages.ts';
import { endsBatch, type FrontendMessage, FrontendReader, sqlOf, type StartupMessage } from './wire/frontendMessages.ts';

/** Messages that the backend answers with exactly one ReadyForQuery. */
export interface Batch {
  readonly bytes: Uint8Array;
  /** The SQL of its Query or Parse messages; null when it carries none. */
  readonly sql: string | null;
}

export interface SessionHost {
  /** Values of the settings that a server reports on connecting. */
  readonly reported: ReadonlyMap<string, string>;
  readonly database: string;
  /** A batch is waiting. */
  queued(): void;
  /** The client said goodbye, or its port closed. */
  ended(session: Session): void;
}

export class Session {
  readonly client: number;
  readonly batches: Batch[] = [];
  /** As in the last ReadyForQuery of this session. */
  state: TransactionState = 'I';
  /** Statements that bring this session's settings back when it takes its turn. */
  settings: readonly string[] = [];
  /** Whether a statement of this session may have changed a setting since `settings` was taken. */
  settingsChanged = false;
  lastHeardMs = 0;
  closed = false;
  readonly #id: number;
  readonly #port: MessagePort;
  readonly #host: SessionHost;
  readonly #reader = new FrontendReader();
  #messages: FrontendMessage[] = [];

  constructor(id: number, client: number, port: MessagePort, host: SessionHost) {
    this.#id = id;
    this.client = client;
    this.#port = port;
    this.#host = host;
    port.onmessage = (event) => this.#receive(event.data);
    port.onmessageerror = () => this.close();
  }

  /** Sends the bytes, and takes them: the array must own its buffer, and is empty afterwards. */
  answer(bytes: Uint8Array<ArrayBuffer>): void {
    if (!this.closed && bytes.length > 0) this.#port.postMessage(bytes.buffer, [bytes.buffer]);
  }

  /** Refuses the batch at the head, and only it, as a server would refuse a statement. */
  refuseNext(error: Uint8Array): void {
    if (this.batches.shift()) this.answer(concat([error, readyForQuery(this.state)]));
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.batches.length = 0;
    this.#port.close();
    this.#host.ended(this);
  }

  #receive(data: unknown): void {
    if (this.closed || !(data instanceof ArrayBuffer)) return;
    this.lastHeardMs = performance.now();
    this.#reader.push(new Uint8Array(data));
    while (!this.closed) {
      if (this.#reader.started) {
        const message = this.#reader.takeMessage();
        if (!message) return;
        this.#take(message);
      } else {
        const startup = this.#reader.takeStartup();
        if (!startup) return;
        this.#start(startup);
      }
    }
  }

  #start(startup: StartupMessage): void {
    switch (startup.kind) {
      case 'encryption':
        return this.answer(new Uint8Array([0x4e])); // 'N': go on in clear
      case 'cancel':
        return this.close();
      case 'unknown':
        this.answer(fatal('0A000', `unsupported frontend protocol ${startup.version >> 16}.${startup.version & 0xffff}`));
        return this.close();
      case 'startup': {
        const wanted = startup.parameters.get('database') ?? this.#host.database;
        if (wanted !== this.#host.database) {
          this.answer(fatal('3D000', `database "${wanted}" does not exist`));
          return this.close();
        }
        this.settings = startupSettings(startup.parameters);
        const statuses = [...this.#host.reported].map(([name, value]) => parameterStatus(name, value));
        return this.answer(concat([authenticationOk(), ...statuses, backendKeyData(this.#id), readyForQuery('I')]));
      }
    }
  }

  #take(message: FrontendMessage): void {
    if (message.type === 'X') return this.close();
    // Copied: the reader's buffer is shared by all messages that came in one piece.
    this.#messages.push({ type: message.type, bytes: message.bytes.slice() });
    if (!endsBatch(message)) return;
    const messages = this.#messages;
    this.#messages = [];
    const sql = messages.map(sqlOf).filter((text) => text !== null).join('; ') || null;
    const connecting = sql !== null && messages.length === 1 && this.state === 'I' && this.batches.length === 0;
    const connect = connecting ? answerConnectSettings(sql) : null;
    if (connect) {
      this.settings = [...this.settings, ...connect.settings];
      return this.answer(connect.answer);
    }
    const refusal = sql === null ? null : refuse(sql);
    this.batches.push({ bytes: refusal ? simpleQuery(refusal) : concat(messages.map((each) => each.bytes)), sql });
    this.#host.queued();
  }
}

function fatal(code: string, message: string): Uint8Array {
  return errorResponse({ severity: 'FATAL', code, message });
}
