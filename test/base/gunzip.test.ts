// Packed bytes are unpacked; bytes that a host has unpacked already stay as they are.

import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { gunzip } from '../../src/base/gunzip.ts';

const bytes = new Uint8Array(100_000).map((_, index) => index % 251);

it('unpacks a blob and a stream', async () => {
  const packed = new Blob([new Uint8Array(gzipSync(bytes))]);
  expect(await gunzip(packed)).toEqual(bytes);
  expect(await gunzip(packed.stream())).toEqual(bytes);
});

it('takes what is unpacked already', async () => {
  expect(await gunzip(new Blob([bytes]))).toEqual(bytes);
});

it('refuses what is cut off', async () => {
  const packed = new Uint8Array(gzipSync(bytes));
  await expect(gunzip(new Blob([packed.slice(0, packed.length / 2)]))).rejects.toThrow();
});
