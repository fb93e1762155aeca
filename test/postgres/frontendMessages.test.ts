// The bytes of a client, however they are cut, give the same messages.

import { describe, expect, it } from 'vitest';
import { FrontendReader, sqlOf } from '../../src/postgres/wire/frontendMessages.ts';

const encoder = new TextEncoder();

function startup(): Uint8Array {
  const body = encoder.encode('user\0postgres\0database\0shop\0\0');
  const bytes = new Uint8Array(8 + body.length);
  new DataView(bytes.buffer).setInt32(0, bytes.length);
  new DataView(bytes.buffer).setInt32(4, 196608);
  bytes.set(body, 8);
  return bytes;
}

function message(type: string, body: string): Uint8Array {
  const text = encoder.encode(body);
  const bytes = new Uint8Array(5 + text.length);
  bytes[0] = type.charCodeAt(0);
  new DataView(bytes.buffer).setInt32(1, 4 + text.length);
  bytes.set(text, 5);
  return bytes;
}

const whole = Buffer.concat([
  startup(),
  message('Q', 'select 1\0'),
  message('P', 'name\0select $1 as "ü"\0\0\0'),
  message('S', ''),
]);

function readAll(parts: readonly Uint8Array[]): readonly string[] {
  const reader = new FrontendReader();
  const seen: string[] = [];
  for (const part of parts) {
    reader.push(part);
    for (;;) {
      if (!reader.started) {
        const begun = reader.takeStartup();
        if (!begun) break;
        seen.push(begun.kind === 'startup' ? [...begun.parameters].flat().join(' ') : begun.kind);
        continue;
      }
      const next = reader.takeMessage();
      if (!next) break;
      seen.push(`${next.type} ${sqlOf(next) ?? ''}`);
    }
  }
  return seen;
}

const expected = ['user postgres database shop', 'Q select 1', 'P select $1 as "ü"', 'S '];

describe('the reader of a client’s bytes', () => {
  it('gives every message when all come in one piece', () => {
    expect(readAll([whole])).toEqual(expected);
  });

  it.each(Array.from({ length: whole.length - 1 }, (_, i) => i + 1))('gives the same when cut after byte %i', (at) => {
    expect(readAll([whole.subarray(0, at), whole.subarray(at)])).toEqual(expected);
  });

  it('gives the same byte by byte', () => {
    expect(readAll(Array.from(whole, (byte) => Uint8Array.of(byte)))).toEqual(expected);
  });
});
