// One connection: wire bytes in, batches for the backend out, answers back. It never touches the backend itself.

import { assertNever } from '../base/assertNever.ts';
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
import {
  endsBatch,
  type FrontendMessage,
  FrontendReader,
  type StartupMessage,
  sqlOf,
} from './wire/frontendMessages.ts';

/** Messages that the backend answers with exactly one ReadyForQuery. */
export interface Batch {
  readonly bytes: Uint8Array;
  /** One simple query; Parse, Bind, Describe, Execute and Sync of one statement; anything else. */
  readonly form: 'simple' | 'extended' | 'other';
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

  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.batches.length = 0;
    this.#port.close();
    this.#host.ended(this);
  }

  /** Closes it, and the client hears: a message without bytes is the end of the stream. */
  hangUp(): void {
    if (!this.closed) this.#port.postMessage(new ArrayBuffer(0));
    this.close();
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
        this.answer(new Uint8Array([0x4e])); // 'N': go on in clear
        break;
      case 'cancel':
        this.close();
        break;
      case 'unknown':
        this.#refuse('0A000', `unsupported frontend protocol ${startup.version >> 16}.${startup.version & 0xffff}`);
        break;
      case 'startup':
        this.#welcome(startup.parameters);
        break;
      default:
        assertNever(startup);
    }
  }

  #welcome(parameters: ReadonlyMap<string, string>): void {
    const wanted = parameters.get('database') ?? this.#host.database;
    if (wanted !== this.#host.database) {
      this.#refuse('3D000', `database "${wanted}" does not exist`);
      return;
    }
    this.settings = startupSettings(parameters);
    const statuses = [...this.#host.reported].map(([name, value]) => parameterStatus(name, value));
    this.answer(concat([authenticationOk(), ...statuses, backendKeyData(this.#id), readyForQuery('I')]));
  }

  #refuse(code: string, message: string): void {
    this.answer(errorResponse({ severity: 'FATAL', code, message }));
    this.close();
  }

  #take(message: FrontendMessage): void {
    if (message.type === 'X') {
      this.close();
      return;
    }
    // Copied: the reader's buffer is shared by all messages that came in one piece.
    this.#messages.push({ type: message.type, bytes: message.bytes.slice() });
    if (!endsBatch(message)) return;
    const messages = this.#messages;
    this.#messages = [];
    this.#queue(messages);
  }

  #queue(messages: readonly FrontendMessage[]): void {
    const sql = messages
      .map(sqlOf)
      .filter((text) => text !== null)
      .join('; ');
    const connecting = messages.length === 1 && this.state === 'I' && this.batches.length === 0;
    const connect = connecting ? answerConnectSettings(sql) : null;
    if (connect) {
      this.settings = [...this.settings, ...connect.settings];
      this.answer(connect.answer);
      return;
    }
    const refusal = refuse(sql);
    const bytes = refusal ? simpleQuery(refusal) : concat(messages.map((each) => each.bytes));
    this.batches.push({ bytes, form: refusal ? 'other' : formOf(messages), sql: sql || null });
    this.#host.queued();
  }
}

function formOf(messages: readonly FrontendMessage[]): Batch['form'] {
  const types = messages.map(({ type }) => type).join('');
  if (types === 'Q') return 'simple';
  return types === 'PBDES' || types === 'PBES' ? 'extended' : 'other';
}
