// Watching changes nothing: whatever clients send, a server that watches gives them the very bytes of one that does not.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Server } from '../../src/postgres/server.ts';
import { awkwardTalks, talksThatTell } from './awkwardTalks.ts';
import { bootTalkServer, type Heard, hold, type Line, type Talk } from './wireTalk.ts';

interface Pair {
  readonly watching: Server;
  readonly blind: Server;
}

let pair: Pair;
let client = 0;
beforeAll(async () => {
  pair = await boot();
}, 60_000);
afterAll(() => stop(pair));

async function boot(): Promise<Pair> {
  return { watching: await bootTalkServer(true), blind: await bootTalkServer(false) };
}

async function stop({ watching, blind }: Pair): Promise<void> {
  await watching.stop();
  await blind.stop();
}

/** Both count their objects and transactions from the same number, so that even these are compared. */
async function reboot(): Promise<void> {
  await stop(pair);
  pair = await boot();
}

async function holdBoth(talk: Talk): Promise<{ readonly watched: Heard | null; readonly plain: Heard | null }> {
  client += 1;
  return { plain: await hold(pair.blind, client, talk), watched: await hold(pair.watching, client, talk) };
}

async function expectSame(talk: Talk): Promise<void> {
  const first = await holdBoth(talk);
  if (first.plain === null || first.watched === null) await reboot();
  const { plain, watched } = first.plain === null || first.watched === null ? await holdBoth(talk) : first;
  expect(plain?.messages.flat().length).toBeGreaterThan(0);
  try {
    expect(watched).toEqual(plain);
  } catch (error) {
    await reboot();
    throw error;
  }
}

const extended = (line: Line): Line => ({
  ...(typeof line === 'string' ? { text: line } : line),
  queryMode: 'extended',
});

describe.each(awkwardTalks)('$name', (talk) => {
  it('as it is sent', () => expectSame(talk));
  it('by the extended protocol', () => expectSame({ ...talk, lines: talk.lines.map(extended) }));
});

describe('what cannot be helped', () => {
  it.fails.each(talksThatTell)('$name', (talk) => expectSame(talk));
});
