// Archives come back as they were written, and damage is told.

import { describe, expect, it } from 'vitest';
import { readTar, type TarEntry, writeTar } from '../../src/base/tar.ts';

const text = (value: string) => new TextEncoder().encode(value);

const entries: readonly TarEntry[] = [
  { kind: 'folder', name: 'base' },
  { kind: 'file', name: 'base/empty', data: text('') },
  { kind: 'file', name: 'base/block', data: new Uint8Array(512).fill(7) },
  { kind: 'file', name: 'base/more', data: text('a little more than nothing') },
  { kind: 'link', name: 'base/again', target: 'base/more' },
];

async function bytesOf(pieces: readonly Uint8Array<ArrayBuffer>[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Blob([...pieces]).arrayBuffer());
}

describe('tar', () => {
  it('reads what it wrote', async () => {
    expect(readTar(await bytesOf(writeTar(entries)))).toEqual(entries);
  });

  it('tells an archive that is cut off', async () => {
    const whole = await bytesOf(writeTar(entries));
    expect(() => readTar(whole.slice(0, 2048))).toThrow('cut off');
    expect(() => readTar(whole.slice(0, 1800))).toThrow('cut off');
    expect(() => readTar(new Uint8Array())).toThrow('cut off');
  });

  it('tells a damaged header', async () => {
    const damaged = await bytesOf(writeTar(entries));
    damaged[700] = 9;
    damaged[520] = 65;
    expect(() => readTar(damaged)).toThrow('damaged header at byte 512');
  });

  it('refuses a name that does not fit', () => {
    expect(() => writeTar([{ kind: 'folder', name: 'x'.repeat(100) }])).toThrow('too long');
  });
});
