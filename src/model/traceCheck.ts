// What a task may ask of the way that `up` took: what its statements did to a table that was there before, and what a
// crash would leave. A check is written as an object whose first key says its kind: `{ trace: users, blocks: none }`.

import * as v from 'valibot';
import { tableName } from './catalogCheck.ts';
import { lockModes } from './lockMode.ts';

const rowCount = v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(0));
/** There is nothing to teach in asking for a rewrite, or for a lock without a limit. */
const never = v.literal(false, 'can only be false: leave it out where it does not matter');
const always = v.literal(true, 'can only be true: leave it out where it does not matter');

const demands = {
  /** The strongest lock that a statement may take on it. */
  lockAtMost: v.exactOptional(v.picklist(lockModes)),
  /** What may have to wait for it: nothing, or writes but not reads. */
  blocks: v.exactOptional(v.picklist(['none', 'writes'])),
  /** Its rows are not all written to a new file. */
  rewrite: v.exactOptional(never),
  /** Its rows are not all read. */
  scan: v.exactOptional(never),
  /** No scan, index build or rewrite of it while a lock on it lets reads or writes wait. */
  blockingScan: v.exactOptional(never),
  /** Rows of it that one statement may insert, change and delete. */
  rowsAtMost: v.exactOptional(rowCount),
  /** Rows of it that one transaction may; a statement outside of one is a transaction of its own. */
  rowsHeldAtMost: v.exactOptional(rowCount),
  /** Each index of it is built with CONCURRENTLY. */
  concurrently: v.exactOptional(always),
  /** True: whatever changes it does so in one and the same transaction. False: nothing that changes it is in one. */
  transaction: v.exactOptional(v.boolean()),
  /** Whoever asks for a lock on it that lets others wait has set `lock_timeout`. */
  lockTimeout: v.exactOptional(always),
} as const;

const demandKeys = Object.keys(demands);

/** All that is asked for holds for every statement of `up`. The table goes by the name that it had before `up`. */
export const traceCheck = v.pipe(
  v.strictObject({ trace: tableName, ...demands }),
  v.check((check) => Object.keys(check).length > 1, `needs one of the keys ${demandKeys.join(', ')}`),
  v.transform(({ trace, ...more }) => ({ kind: 'trace' as const, table: trace, ...more })),
);

/**
 * What is left when the process dies after any of `up`'s statements. `no-half`: all of it or nothing. `recovers`: that,
 * or something on which a second `up` succeeds.
 */
export const crashCheck = v.pipe(
  v.strictObject({ crash: v.picklist(['no-half', 'recovers']) }),
  v.transform(({ crash }) => ({ kind: 'crash' as const, leaves: crash })),
);

/** What can be asked of the way, not of where it led. */
export const traceKinds = { trace: traceCheck, crash: crashCheck } as const;
