// Leaves of a cleanly stopped server's write-ahead log what the next start reads: one segment, mostly zeros.

import type { TarEntry } from '../base/tar.ts';

const SEGMENT_BYTES = 1024 * 1024;
const PAGE_BYTES = 8192;
const STATE_AT = 16;
const CHECKPOINT_AT = 32;
const STATE_SHUT_DOWN = 1;

export class ClusterFormatError extends Error {
  override readonly name = 'ClusterFormatError';
}

/** What lies behind the last checkpoint is left over from recycled segments; a new segment has zeros there. */
export function trimWal(entries: readonly TarEntry[]): readonly TarEntry[] {
  const checkpoint = checkpointOf(entries);
  const current = `pg_wal/${segmentName(checkpoint)}`;
  const used = (Math.floor(Number(checkpoint % BigInt(SEGMENT_BYTES)) / PAGE_BYTES) + 2) * PAGE_BYTES;
  let kept = 0;
  const trimmed = entries.flatMap((entry): TarEntry[] => {
    if (entry.kind !== 'file' || !/^pg_wal\/[0-9A-F]{24}$/.test(entry.name)) return [entry];
    if (entry.name !== current) return [];
    kept++;
    const data = new Uint8Array(SEGMENT_BYTES);
    data.set(entry.data.subarray(0, used));
    return [{ ...entry, data }];
  });
  if (kept !== 1) throw new ClusterFormatError(`the log segment of the last checkpoint, ${current}, is not there`);
  return trimmed;
}

function checkpointOf(entries: readonly TarEntry[]): bigint {
  const control = entries.find((entry) => entry.name === 'global/pg_control');
  if (control?.kind !== 'file') throw new ClusterFormatError('the cluster has no control file');
  const view = new DataView(control.data.buffer, control.data.byteOffset);
  const state = view.getUint32(STATE_AT, true);
  if (state !== STATE_SHUT_DOWN) throw new ClusterFormatError(`the cluster was not shut down (state ${state})`);
  return view.getBigUint64(CHECKPOINT_AT, true);
}

function segmentName(position: bigint): string {
  const segment = position / BigInt(SEGMENT_BYTES);
  const perFile = 0x1_0000_0000n / BigInt(SEGMENT_BYTES);
  const hex = (value: bigint) => value.toString(16).toUpperCase().padStart(8, '0');
  return `${hex(1n)}${hex(segment / perFile)}${hex(segment % perFile)}`;
}
