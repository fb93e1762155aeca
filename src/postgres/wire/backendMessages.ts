// What the backend answers: read for the record of statements, written for the answers given without it.
// https://www.postgresql.org/docs/18/protocol-message-formats.html

import type { PgError } from '../../model/pgError.ts';

const decoder = new TextDecoder();
const encoder = new TextEncoder();

export type TransactionState = 'I' | 'T' | 'E';

/** What the record of a statement needs of an answer; rows are passed over unread. */
export type BackendMessage =
  | { readonly kind: 'completed'; readonly tag: string }
  | { readonly kind: 'error'; readonly error: PgError }
  | { readonly kind: 'notice'; readonly notice: PgError }
  | { readonly kind: 'ready'; readonly state: TransactionState };

/** What one whole message tells the record of a statement; null for rows and what only the client needs. */
export function recordedMessage(message: Uint8Array): BackendMessage | null {
  return readMessage(message[0] ?? 0, message.subarray(5));
}

function readMessage(type: number, body: Uint8Array): BackendMessage | null {
  switch (type) {
    case 0x43: // C
      return { kind: 'completed', tag: decoder.decode(body.subarray(0, -1)) };
    case 0x45: // E
      return { kind: 'error', error: readFields(body) };
    case 0x4e: // N
      return { kind: 'notice', notice: readFields(body) };
    case 0x5a: // Z
      return { kind: 'ready', state: stateOf(body[0]) };
    default:
      return null;
  }
}

function stateOf(byte: number | undefined): TransactionState {
  return byte === 0x54 ? 'T' : byte === 0x45 ? 'E' : 'I';
}

/** https://www.postgresql.org/docs/18/protocol-error-fields.html */
function readFields(body: Uint8Array): PgError {
  const fields = new Map<string, string>();
  for (const part of decoder.decode(body).split('\0')) if (part) fields.set(part.slice(0, 1), part.slice(1));
  const field = (letter: string) => fields.get(letter) ?? null;
  return {
    severity: field('V') ?? field('S') ?? 'ERROR',
    code: field('C') ?? 'XX000',
    message: field('M') ?? '',
    detail: field('D'),
    hint: field('H'),
    position: fields.has('P') ? Number(fields.get('P')) : null,
    where: field('W'),
    schema: field('s'),
    table: field('t'),
    column: field('c'),
    dataType: field('d'),
    constraint: field('n'),
    routine: field('R'),
  };
}

export function authenticationOk(): Uint8Array<ArrayBuffer> {
  return message('R', new Uint8Array(4));
}

export function parameterStatus(name: string, value: string): Uint8Array<ArrayBuffer> {
  return message('S', encoder.encode(`${name}\0${value}\0`));
}

export function backendKeyData(processId: number): Uint8Array<ArrayBuffer> {
  const body = new Uint8Array(8);
  new DataView(body.buffer).setInt32(0, processId);
  return message('K', body);
}

export function commandComplete(tag: string): Uint8Array<ArrayBuffer> {
  return message('C', encoder.encode(`${tag}\0`));
}

export function readyForQuery(state: TransactionState): Uint8Array<ArrayBuffer> {
  return message('Z', encoder.encode(state));
}

/** The fields that are set; code and message always are. */
export function errorResponse(error: Partial<PgError> & Pick<PgError, 'code' | 'message'>): Uint8Array<ArrayBuffer> {
  const severity = error.severity ?? 'ERROR';
  const fields = [`S${severity}`, `V${severity}`, `C${error.code}`, `M${error.message}`];
  if (error.detail) fields.push(`D${error.detail}`);
  if (error.hint) fields.push(`H${error.hint}`);
  return message('E', encoder.encode(`${fields.join('\0')}\0\0`));
}

/** A simple Query message, for what the server asks on its own behalf. */
export function simpleQuery(sql: string): Uint8Array<ArrayBuffer> {
  return message('Q', encoder.encode(`${sql}\0`));
}

export function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function message(type: string, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(5 + body.length);
  bytes[0] = type.charCodeAt(0);
  new DataView(bytes.buffer).setInt32(1, 4 + body.length);
  bytes.set(body, 5);
  return bytes;
}
