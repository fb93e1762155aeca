// What Postgres does for each piece of code in the guide: locks, scans, rewrites, what `down` brings back, and whether
// `up` works again. First written down from runs on a Postgres server; what was measured here otherwise says why.

import type { LockMode } from '../../src/model/lockMode.ts';

export interface ExpectedStep {
  /** `done`, the SQLSTATE that it failed with, or the class of the error that came from elsewhere. */
  readonly ends: string;
  /** On tables that were there before the step: the strongest lock of all its statements. */
  readonly locks: Readonly<Record<string, LockMode>>;
  readonly scans: readonly string[];
  readonly rewrites: readonly string[];
  /** Rows that each statement changed, for those that changed any: `members 240`. */
  readonly changes: readonly string[];
}

export interface GuideExpectation {
  /** Of the guide. */
  readonly section: string;
  readonly up: ExpectedStep;
  /** Null when it is not run, because `up` failed: nothing is recorded then that could be undone. */
  readonly down: ExpectedStep | null;
  /** Schema and rows are as before; null when `down` did not get to its end. */
  readonly restored: boolean | null;
  /** How the second `up` ended; null when it was not run. */
  readonly again: string | null;
}

const idle: ExpectedStep = { ends: 'done', locks: {}, scans: [], rewrites: [], changes: [] };
const step = (locks: ExpectedStep['locks'], more: Partial<ExpectedStep> = {}): ExpectedStep => ({
  ...idle,
  locks,
  ...more,
});
/** Everybody waits, for as long as a change of the catalog takes. */
const instant = (table: string): ExpectedStep => step({ [table]: 'AccessExclusiveLock' });
/** The index is built while writes wait. */
const built = (...tables: readonly string[]): ExpectedStep =>
  step(Object.fromEntries(tables.map((table) => [table, 'ShareLock'])), { scans: tables });
const failed = (ends: string): ExpectedStep => ({ ...idle, ends });

const good = { restored: true, again: 'done' } as const;
const lossy = { restored: false, again: 'done' } as const;

/** By the folder of `snippets`. */
export const guideExpectations: Readonly<Record<string, GuideExpectation>> = {
  '02-template': { section: 'Basic Migration Template', up: idle, down: idle, ...good },
  // Nobody waits for a new table, nor for its indexes; it is an old one when `down` comes.
  '03-create-table': { section: 'Basic Table Creation', up: idle, down: instant('members'), ...good },
  '04-create-table-with-key': {
    section: 'Table with Foreign Keys',
    up: step({ members: 'ShareRowExclusiveLock' }),
    down: step({ members: 'AccessExclusiveLock', loans: 'AccessExclusiveLock' }),
    ...good,
  },
  '05-add-column': {
    section: 'Simple Column Addition',
    up: instant('members'),
    down: instant('members'),
    ...good,
  },
  '06-add-column-with-default': {
    section: 'Column with Default Value',
    up: instant('members'),
    down: instant('members'),
    ...good,
  },
  '07-required-column': {
    section: 'NOT NULL Column on Existing Table (Safe Pattern)',
    up: { ...instant('members'), scans: ['members'], changes: ['members 240'] },
    down: instant('members'),
    ...good,
  },
  '08-widen-number': {
    section: 'Change Column Type',
    up: instant('titles'),
    down: { ...instant('titles'), scans: ['titles'], rewrites: ['titles'] },
    ...lossy,
  },
  '09-type-with-using': {
    section: 'Change Column Type with USING',
    up: { ...instant('titles'), scans: ['titles'], rewrites: ['titles'] },
    down: { ...instant('titles'), scans: ['titles'], rewrites: ['titles'] },
    ...lossy,
  },
  '09-type-with-using-default': {
    section: 'Change Column Type with USING',
    // The lock was there, and had gone with the failed statement before anybody could look.
    up: failed('42804'),
    down: null,
    restored: null,
    again: null,
  },
  '10-rename-column': { section: 'Rename Column', up: instant('members'), down: instant('members'), ...good },
  '11-rename-table': { section: 'Rename Table', up: instant('members'), down: instant('readers'), ...good },
  '12-five-indexes': {
    section: 'Add Index',
    up: built('loans', 'members'),
    down: step({ loans: 'AccessExclusiveLock', members: 'AccessExclusiveLock' }),
    restored: false,
    again: '42P07',
  },
  '13-index-concurrently': {
    section: 'Concurrent Index Creation (No Lock)',
    up: step({ loans: 'ShareUpdateExclusiveLock' }, { scans: ['loans'] }),
    down: step({ loans: 'ShareUpdateExclusiveLock' }),
    ...good,
  },
  '14-gin-index': { section: 'GIN Index for JSONB', up: built('members'), down: instant('members'), ...good },
  '15-expression-index': { section: 'Expression Index', up: built('members'), down: instant('members'), ...good },
  '16-foreign-key': {
    section: 'Add Foreign Key',
    up: step({ loans: 'ShareRowExclusiveLock', members: 'ShareRowExclusiveLock' }, { scans: ['loans', 'members'] }),
    down: step({ loans: 'AccessExclusiveLock', members: 'AccessExclusiveLock' }),
    ...good,
  },
  '17-check-constraint': {
    section: 'Add Check Constraint',
    up: failed('ReferenceError'),
    // Run by hand it would fail with 42704. No runner does: the migration is not in SequelizeMeta.
    down: null,
    restored: null,
    again: null,
  },
  '17-check-constraint-corrected': {
    section: 'Add Check Constraint',
    up: step({ titles: 'AccessExclusiveLock', loans: 'AccessExclusiveLock' }, { scans: ['loans', 'titles'] }),
    down: step({ titles: 'AccessExclusiveLock', loans: 'AccessExclusiveLock' }),
    ...good,
  },
  '18-unique-constraint': {
    section: 'Add Unique Constraint',
    up: { ...instant('loan_items'), scans: ['loan_items'] },
    down: instant('loan_items'),
    ...good,
  },
  '19-backfill': {
    section: 'Backfill Data',
    up: step(
      { members: 'RowExclusiveLock' },
      { scans: ['members'], changes: ['members 1000', 'members 1000', 'members 300'] },
    ),
    down: step({ members: 'RowExclusiveLock' }, { scans: ['members'], changes: ['members 2300'] }),
    // As long as the column was empty before: `down` empties it whatever was there.
    ...good,
  },
  '20-copy-rows': {
    section: 'Copy Data Between Tables',
    // The foreign key looks up each row's owner, which locks the table that it refers to.
    up: step(
      { members: 'RowShareLock', member_pages: 'RowExclusiveLock' },
      { scans: ['members'], changes: ['member_pages 140'] },
    ),
    down: step({ member_pages: 'RowExclusiveLock' }, { scans: ['member_pages'], changes: ['member_pages 141'] }),
    ...lossy,
  },
  '21-create-enum': { section: 'Create Enum Type', up: instant('loans'), down: instant('loans'), ...good },
  '22-enum-value': { section: 'Add Value to Existing Enum', up: idle, down: idle, ...lossy },
  '24-concurrently-no-transaction': {
    section: 'Disable Transaction for CONCURRENTLY',
    up: step({ members: 'ShareUpdateExclusiveLock' }, { scans: ['members'] }),
    down: step({ members: 'ShareUpdateExclusiveLock' }),
    ...good,
  },
  '25-remove-column': {
    section: 'Zero-Downtime Column Removal',
    up: instant('members'),
    down: instant('members'),
    ...lossy,
  },
  '26-default-since-11': {
    section: 'Add Column with Default (PostgreSQL 11+)',
    up: instant('members'),
    down: instant('members'),
    ...good,
  },
  '27-rename-in-one-file': {
    section: 'Rename Column Safely (Two-Phase)',
    up: instant('members'),
    down: { ...instant('members'), ends: '42703' },
    restored: null,
    again: null,
  },
  '27-rename-phase-one': {
    section: 'Rename Column Safely (Two-Phase)',
    up: { ...instant('members'), scans: ['members'], changes: ['members 110'] },
    down: instant('members'),
    // The table calls both phases together not restored; this one by itself is.
    ...good,
  },
  '27-rename-phase-two': {
    section: 'Rename Column Safely (Two-Phase)',
    up: instant('members'),
    down: { ...instant('members'), scans: ['members'], changes: ['members 110'] },
    ...lossy,
  },
};
