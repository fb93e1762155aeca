// Messages of the extended protocol, which takes one statement at a time and refuses text that holds several.
// https://www.postgresql.org/docs/18/protocol-flow.html#PROTOCOL-FLOW-EXT-QUERY

import { concat } from './backendMessages.ts';

const encoder = new TextEncoder();

/** Parse, Bind, Describe, Execute and Sync, all unnamed; values come back as text. */
export function extendedQuery(sql: string): Uint8Array<ArrayBuffer> {
  return concat([unnamedQuery(sql), syncMessage()]);
}

/** The same without Sync: the transaction stays open for what comes behind it. */
export function unnamedQuery(sql: string): Uint8Array<ArrayBuffer> {
  return concat([parse('', sql), bind('', ''), message('D', encoder.encode('P\0')), execute('')]);
}

/**
 * A query of the server's own behind a client's. Nothing is described, so that rows come alone. Its name is gone again at
 * once; without one it takes the place of the client's unnamed statement, as every simple query does.
 */
export function passingQuery(name: string, sql: string): Uint8Array<ArrayBuffer> {
  if (name === '') return concat([parse('', sql), bind('', ''), execute('')]);
  const close = (kind: 'P' | 'S') => message('C', encoder.encode(`${kind}${name}\0`));
  return concat([parse(name, sql), bind(name, name), execute(name), close('P'), close('S')]);
}

export function syncMessage(): Uint8Array<ArrayBuffer> {
  return message('S', new Uint8Array(0));
}

function parse(name: string, sql: string): Uint8Array {
  return message('P', concat([encoder.encode(`${name}\0${sql}\0`), int16(0)]));
}

function bind(portal: string, statement: string): Uint8Array {
  return message('B', concat([encoder.encode(`${portal}\0${statement}\0`), int16(0), int16(0), int16(0)]));
}

function execute(portal: string): Uint8Array {
  return message('E', concat([encoder.encode(`${portal}\0`), new Uint8Array(4)]));
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
