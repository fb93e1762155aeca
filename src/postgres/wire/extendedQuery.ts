// One statement by the extended protocol, which refuses text that holds several.
// https://www.postgresql.org/docs/18/protocol-flow.html#PROTOCOL-FLOW-EXT-QUERY

import { concat } from './backendMessages.ts';

const encoder = new TextEncoder();

/** Parse, Bind, Describe, Execute and Sync, all unnamed; values come back as text. */
export function extendedQuery(sql: string): Uint8Array<ArrayBuffer> {
  return concat([
    message('P', concat([encoder.encode(`\0${sql}\0`), int16(0)])),
    message('B', concat([encoder.encode('\0\0'), int16(0), int16(0), int16(0)])),
    message('D', encoder.encode('P\0')),
    message('E', concat([encoder.encode('\0'), new Uint8Array(4)])),
    message('S', new Uint8Array(0)),
  ]);
}

function message(type: string, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = new Uint8Array(5);
  head[0] = type.charCodeAt(0);
  new DataView(head.buffer).setInt32(1, 4 + body.length);
  return concat([head, body]);
}

function int16(value: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.of(value >> 8, value & 0xff);
}
