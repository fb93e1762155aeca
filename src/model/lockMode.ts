// The eight modes in which a relation can be locked, and which of them wait for which.
// https://www.postgresql.org/docs/18/explicit-locking.html#LOCKING-TABLES

/** As `pg_locks` names them, from the weakest to the strongest. */
export const lockModes = [
  'AccessShareLock',
  'RowShareLock',
  'RowExclusiveLock',
  'ShareUpdateExclusiveLock',
  'ShareLock',
  'ShareRowExclusiveLock',
  'ExclusiveLock',
  'AccessExclusiveLock',
] as const;

export type LockMode = (typeof lockModes)[number];

/** What the app does all day: a plain SELECT, and INSERT, UPDATE or DELETE. */
export type Traffic = 'reads' | 'writes';

/** For each mode, the weakest mode that it does not let in; all stronger ones wait too, but for the two below. */
const conflictsFrom: Readonly<Record<LockMode, LockMode>> = {
  AccessShareLock: 'AccessExclusiveLock',
  RowShareLock: 'ExclusiveLock',
  RowExclusiveLock: 'ShareLock',
  ShareUpdateExclusiveLock: 'ShareUpdateExclusiveLock',
  // Lets another ShareLock in, and nothing else that writes.
  ShareLock: 'RowExclusiveLock',
  ShareRowExclusiveLock: 'RowExclusiveLock',
  ExclusiveLock: 'RowShareLock',
  AccessExclusiveLock: 'AccessShareLock',
};

const lockOf: Readonly<Record<Traffic, LockMode>> = { reads: 'AccessShareLock', writes: 'RowExclusiveLock' };

export function isLockMode(text: string): text is LockMode {
  return lockModes.some((mode) => mode === text);
}

/** Whether a session that wants one of them waits while another session holds the other. */
export function conflicts(one: LockMode, other: LockMode): boolean {
  if (one === 'ShareLock' && other === 'ShareLock') return false;
  return isAtLeast(other, conflictsFrom[one]);
}

/** Whether the first is as strong as the second, or stronger. */
export function isAtLeast(mode: LockMode, least: LockMode): boolean {
  return lockModes.indexOf(mode) >= lockModes.indexOf(least);
}

/** The traffic that waits while the lock is held. */
export function blockedBy(mode: LockMode): readonly Traffic[] {
  const all: readonly Traffic[] = ['reads', 'writes'];
  return all.filter((traffic) => conflicts(mode, lockOf[traffic]));
}

/** As the manual writes it: `ACCESS EXCLUSIVE`. */
export function lockName(mode: LockMode): string {
  return mode
    .replace(/Lock$/u, '')
    .replace(/(?<=[a-z])(?=[A-Z])/gu, ' ')
    .toUpperCase();
}
