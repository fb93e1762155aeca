// What a client sends, cut into messages and batches.
// https://www.postgresql.org/docs/18/protocol-message-formats.html

const decoder = new TextDecoder();

export const protocolVersion3 = 196608;
const sslRequest = 80877103;
const gssEncryptionRequest = 80877104;
const cancelRequest = 80877102;

/** One message as it came, its type letter first. */
export interface FrontendMessage {
  /** `Q`, `P`, `B`, … */
  readonly type: string;
  readonly bytes: Uint8Array;
}

export type StartupMessage =
  | { readonly kind: 'encryption' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'startup'; readonly parameters: ReadonlyMap<string, string> }
  | { readonly kind: 'unknown'; readonly version: number };

/** Collects bytes, however they were cut, and gives whole messages. */
export class FrontendReader {
  #pending = new Uint8Array(0);
  #started = false;

  push(bytes: Uint8Array): void {
    const joined = new Uint8Array(this.#pending.length + bytes.length);
    joined.set(this.#pending);
    joined.set(bytes, this.#pending.length);
    this.#pending = joined;
  }

  /** Until the start-up is over, messages carry no type letter. */
  get started(): boolean {
    return this.#started;
  }

  takeStartup(): StartupMessage | null {
    const body = this.#take(0);
    if (!body) return null;
    const view = viewOf(body);
    const version = view.getInt32(4);
    if (version === sslRequest || version === gssEncryptionRequest) return { kind: 'encryption' };
    if (version === cancelRequest) return { kind: 'cancel' };
    if (version >> 16 !== 3) return { kind: 'unknown', version };
    this.#started = true;
    const words = decoder.decode(body.subarray(8)).split('\0');
    const parameters = new Map<string, string>();
    for (let at = 0; at + 1 < words.length && words[at]; at += 2) parameters.set(words[at] ?? '', words[at + 1] ?? '');
    return { kind: 'startup', parameters };
  }

  takeMessage(): FrontendMessage | null {
    const bytes = this.#take(1);
    return bytes && { type: String.fromCharCode(bytes[0] ?? 0), bytes };
  }

  /** `skip` is the number of bytes before the length word. */
  #take(skip: 0 | 1): Uint8Array | null {
    if (this.#pending.length < skip + 4) return null;
    const length = skip + viewOf(this.#pending).getInt32(skip);
    if (this.#pending.length < length) return null;
    const message = this.#pending.subarray(0, length);
    this.#pending = this.#pending.subarray(length);
    return message;
  }
}

/** The SQL of a Query or Parse message; null for other messages. */
export function sqlOf(message: FrontendMessage): string | null {
  if (message.type === 'Q') return textAt(message.bytes, 5);
  if (message.type !== 'P') return null;
  const nameEnd = message.bytes.indexOf(0, 5);
  return textAt(message.bytes, nameEnd + 1);
}

/** Whether the backend answers this message with a ReadyForQuery. */
export function endsBatch(message: FrontendMessage): boolean {
  return message.type === 'Q' || message.type === 'S' || message.type === 'F';
}

function textAt(bytes: Uint8Array, start: number): string {
  const end = bytes.indexOf(0, start);
  return decoder.decode(bytes.subarray(start, end < 0 ? bytes.length : end));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
