// The build refuses to ship what it does not understand: a new PGlite may lay out its files in another way.

import { describe, expect, it } from 'vitest';
import type { TarEntry } from '../../src/base/tar.ts';
import { trimFsBundle } from '../../src/build/trimFsBundle.ts';
import { trimWal } from '../../src/build/trimWal.ts';

const table = (entries: readonly (readonly [string, number, number])[]) =>
  `x({files:[${entries.map(([name, start, end]) => `{filename:"${name}",start:${start},end:${end}}`).join(',')}]})`;

describe('the file bundle', () => {
  it('is refused when the file table has a gap', () => {
    expect(() =>
      trimFsBundle(
        new Uint8Array(9),
        table([
          ['/a', 0, 4],
          ['/b', 5, 9],
        ]),
      ),
    ).toThrow('gap before /b');
  });

  it('is refused when the file table does not reach its end', () => {
    expect(() => trimFsBundle(new Uint8Array(9), table([['/a', 0, 4]]))).toThrow('ends at 4, its bundle at 9');
    expect(() => trimFsBundle(new Uint8Array(9), 'no table')).toThrow('ends at 0');
  });

  it('is refused when a file that should be emptied is not there', () => {
    expect(() => trimFsBundle(new Uint8Array(9), table([['/a', 0, 9]]))).toThrow('no file of PGlite’s bundle matches');
  });
});

describe('the write-ahead log', () => {
  const control = (state: number, checkpoint: bigint): TarEntry => {
    const view = new DataView(new ArrayBuffer(8192));
    view.setUint32(16, state, true);
    view.setBigUint64(32, checkpoint, true);
    return { kind: 'file', name: 'global/pg_control', data: new Uint8Array(view.buffer) };
  };
  const segment = (name: string): TarEntry => ({
    kind: 'file',
    name: `pg_wal/${name}`,
    data: new Uint8Array(1024 * 1024).fill(1),
  });

  it('keeps the segment of the last checkpoint, up to its page', () => {
    const entries = [control(1, 0x800028n), segment('000000010000000000000007'), segment('000000010000000000000008')];
    const [, kept, ...others] = trimWal(entries);
    expect(others).toEqual([]);
    expect(kept?.name).toBe('pg_wal/000000010000000000000008');
    const data = kept?.kind === 'file' ? kept.data : new Uint8Array();
    expect([data.length, data.lastIndexOf(1)]).toEqual([1024 * 1024, 2 * 8192 - 1]);
  });

  it('is refused of a server that was not shut down', () => {
    expect(() => trimWal([control(6, 0x800028n)])).toThrow('not shut down (state 6)');
  });

  it('is refused when the segment is missing', () => {
    expect(() => trimWal([control(1, 0x800028n), segment('000000010000000000000007')])).toThrow('is not there');
  });
});
