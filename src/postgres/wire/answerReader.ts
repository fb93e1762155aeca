// Reads a whole answer of the backend at once: the rows of every statement in it, and the error that ended it.
// https://www.postgresql.org/docs/18/protocol-message-formats.html

import type { PgError } from '../../model/pgError.ts';
import { recordedMessage } from './backendMessages.ts';

export interface AnswerField {
  readonly name: string;
  /** Oid of its type. */
  readonly type: number;
}

/** What one statement gave; a statement without rows has none of these. */
export interface AnswerRows {
  readonly fields: readonly AnswerField[];
  /** As Postgres prints the values. */
  readonly rows: readonly (readonly (string | null)[])[];
}

export interface Answer {
  readonly results: readonly AnswerRows[];
  readonly error: PgError | null;
}

const utf8 = new TextDecoder();
// One character a byte: the answer becomes text once, and a value is a piece of it. Decoding each by itself is slower
// than everything that Postgres did for it.
const oneByOne = new TextDecoder('latin1');
const beyondAscii = /[^\0-\x7f]/;

const messages = { rowDescription: 0x54, dataRow: 0x44, error: 0x45 } as const;

/** `bytes` must hold whole messages. */
export function readAnswer(bytes: Uint8Array): Answer {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = oneByOne.decode(bytes);
  const results: { fields: readonly AnswerField[]; rows: (readonly (string | null)[])[] }[] = [];
  let error: PgError | null = null;

  const textBetween = (start: number, end: number): string => {
    const piece = text.slice(start, end);
    return beyondAscii.test(piece) ? utf8.decode(bytes.subarray(start, end)) : piece;
  };

  const readFields = (start: number): readonly AnswerField[] => {
    let at = start + 2;
    return Array.from({ length: view.getInt16(start) }, () => {
      const end = text.indexOf('\0', at);
      const field = { name: textBetween(at, end), type: view.getUint32(end + 7) };
      at = end + 19;
      return field;
    });
  };

  const readRow = (start: number): readonly (string | null)[] => {
    const row: (string | null)[] = [];
    const count = view.getInt16(start);
    let at = start + 2;
    for (let i = 0; i < count; i += 1) {
      const length = view.getInt32(at);
      at += 4;
      row.push(length < 0 ? null : textBetween(at, at + length));
      at += Math.max(length, 0);
    }
    return row;
  };

  for (let at = 0; at + 5 <= bytes.length; ) {
    const type = bytes[at];
    const end = at + 1 + view.getInt32(at + 1);
    if (type === messages.rowDescription) results.push({ fields: readFields(at + 5), rows: [] });
    else if (type === messages.dataRow) results.at(-1)?.rows.push(readRow(at + 5));
    else if (type === messages.error) {
      const message = recordedMessage(bytes.subarray(at, end));
      if (message?.kind === 'error') error ??= message.error;
    }
    at = end;
  }
  return { results, error };
}
