// What a trace check asks of each statement by itself, and what is said of one that does not give it.

import type { TraceCheck } from '../../model/check.ts';
import { blockedBy, isAtLeast, type LockMode, lockName } from '../../model/lockMode.ts';
import { isBlocking, type Touch } from './tracedTable.ts';

export interface TraceDemand {
  /** What was expected, after the name of the table; null when the check does not ask for it. */
  wanted(check: TraceCheck): string | null;
  breaks(touch: Touch, check: TraceCheck): boolean;
  /** What the statement does, to be read after "Line 7", and whom it hurts. */
  says(touch: Touch, check: TraceCheck): string;
  /** The same for a list: `ACCESS EXCLUSIVE`. */
  got(touch: Touch): string;
}

const lockAtMost: TraceDemand = {
  wanted: ({ lockAtMost: most }) => (most === undefined ? null : `no lock stronger than ${lockName(most)}`),
  breaks: ({ held }, { lockAtMost: most }) => most !== undefined && held !== null && !isAtLeast(most, held),
  says: ({ table, held }, { lockAtMost: most }) =>
    `needs the lock ${name(held)} on \`${table}\`${waiting(held)}; ${name(most ?? null)} is the strongest allowed here`,
  got: ({ held }) => name(held),
};

const blocks: TraceDemand = {
  wanted: (check) => {
    if (check.blocks === undefined) return null;
    return check.blocks === 'none' ? 'neither reads nor writes wait' : 'reads do not wait';
  },
  breaks: ({ held }, check) =>
    held !== null && blockedBy(held).some((traffic) => check.blocks === 'none' || traffic === 'reads'),
  says: ({ table, held }, check) =>
    `holds the lock ${name(held)} on \`${table}\`${waiting(held)}, and ${check.blocks === 'none' ? 'nothing' : 'no read'} should have to`,
  got: ({ held }) => `${name(held)}, ${waits(held)} wait`,
};

const rewrite: TraceDemand = {
  wanted: (check) => (check.rewrite === undefined ? null : 'no rewrite'),
  breaks: ({ rewritten }) => rewritten,
  says: ({ table, held }) => `rewrites \`${table}\`: every row goes to a new file${waiting(held)} until it is done`,
  got: () => 'a rewrite',
};

const scan: TraceDemand = {
  wanted: (check) => (check.scan === undefined ? null : 'no scan'),
  breaks: ({ scanned }) => scanned,
  says: ({ table }) => `reads all the rows of \`${table}\``,
  got: () => 'a scan',
};

const blockingScan: TraceDemand = {
  wanted: (check) => (check.blockingScan === undefined ? null : 'no scan, build or rewrite while others wait'),
  breaks: (touch) => isBlocking(touch.held) && workOn(touch) !== null,
  says: (touch) =>
    `${workOn(touch)} while ${name(touch.held)} is held on it: ${waits(touch.held)} wait until the last row is done`,
  got: (touch) => `${workOn(touch)?.replaceAll('`', '')} under ${name(touch.held)}`,
};

const rowsAtMost: TraceDemand = {
  wanted: ({ rowsAtMost: most }) => (most === undefined ? null : `at most ${rows(most)} changed by one statement`),
  breaks: ({ changed }, { rowsAtMost: most }) => most !== undefined && changed > most,
  says: ({ table, changed }, { rowsAtMost: most }) =>
    `changes ${rows(changed)} of \`${table}\` in one statement, and may change ${most}: each stays locked until the last is done`,
  got: ({ changed }) => rows(changed),
};

const concurrently: TraceDemand = {
  wanted: (check) => (check.concurrently === undefined ? null : 'each index is built with CONCURRENTLY'),
  // A rewrite builds all indexes again, and no CONCURRENTLY could help it.
  breaks: ({ built, rewritten, held }) => built.length > 0 && !rewritten && isBlocking(held),
  says: ({ table, built, held }) =>
    `builds ${built.map((index) => `\`${index}\``).join(' and ')} on \`${table}\` without CONCURRENTLY: ${waits(held)} wait until the index is built`,
  got: ({ built }) => `${built.join(' and ')} built without it`,
};

const lockTimeout: TraceDemand = {
  wanted: (check) =>
    check.lockTimeout === undefined ? null : 'lock_timeout is set before a lock that others wait for',
  breaks: ({ taken, statement }) => isBlocking(taken) && statement.lockTimeoutMs === 0,
  says: ({ table, taken }) =>
    `asks for ${name(taken)} on \`${table}\` without a \`lock_timeout\`: behind one long query it waits for ever, and all who come later wait behind it`,
  got: () => 'lock_timeout 0',
};

export const traceDemands: readonly TraceDemand[] = [
  lockAtMost,
  blocks,
  rewrite,
  scan,
  blockingScan,
  rowsAtMost,
  concurrently,
  lockTimeout,
];

/** What takes as long as the table is large; null when the statement did none of it. */
function workOn({ table, rewritten, built, scanned }: Touch): string | null {
  if (rewritten) return `rewrites \`${table}\``;
  if (built.length > 0) return `builds an index on \`${table}\``;
  return scanned ? `reads all the rows of \`${table}\`` : null;
}

const name = (mode: LockMode | null): string => (mode === null ? 'no lock' : lockName(mode));

const waits = (mode: LockMode | null): string => (mode === null ? [] : blockedBy(mode)).join(' and ');

const waiting = (mode: LockMode | null): string => (isBlocking(mode) ? `, so that ${waits(mode)} wait` : '');

const rows = (count: number): string => (count === 1 ? '1 row' : `${count} rows`);
