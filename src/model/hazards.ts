// The hazards of migrations: what each is called, how bad it is, how it is seen, which exercise teaches it.

/** S1 to S4: lost data or an outage; blocked traffic, or a failure in production only; a state nobody wanted; style. */
export type Severity = 'outage' | 'blocks' | 'state' | 'style';

export interface HazardNote {
  /** A few words, as a title. */
  readonly title: string;
  readonly severity: Severity;
  /** `run`: from what was observed. `text`: only reading the file can tell. */
  readonly seen: 'run' | 'text';
  /** The exercise that teaches it, linked once the course has it; null where none will. */
  readonly exercise: string | null;
}

export const hazards = {
  H01: { title: 'An index build blocks writes', severity: 'blocks', seen: 'run', exercise: 'index-concurrently' },
  H02: { title: 'Dropping an index blocks reads', severity: 'blocks', seen: 'run', exercise: 'index-concurrently' },
  H03: { title: 'CONCURRENTLY inside a transaction', severity: 'blocks', seen: 'run', exercise: 'concurrently-alone' },
  H04: { title: 'An invalid index is left', severity: 'blocks', seen: 'run', exercise: 'invalid-index' },
  H05: { title: 'SET NOT NULL reads the table', severity: 'blocks', seen: 'run', exercise: 'not-null-without-scan' },
  H06: {
    title: 'A required column without a default',
    severity: 'blocks',
    seen: 'run',
    exercise: 'not-null-with-rows',
  },
  H07: { title: 'A volatile default rewrites', severity: 'outage', seen: 'run', exercise: 'volatile-default' },
  H08: { title: 'A numbered or stored column rewrites', severity: 'outage', seen: 'run', exercise: 'volatile-default' },
  H09: { title: 'A new type rewrites the table', severity: 'outage', seen: 'run', exercise: 'type-change-expand' },
  H10: { title: 'A narrower type loses or refuses data', severity: 'outage', seen: 'run', exercise: 'lossy-down' },
  H11: { title: 'changeColumn resets what it omits', severity: 'state', seen: 'run', exercise: 'widen-decimal' },
  H12: { title: 'CHECK validated at once', severity: 'blocks', seen: 'run', exercise: 'not-valid-then-validate' },
  H13: { title: 'Foreign key validated at once', severity: 'blocks', seen: 'run', exercise: 'not-valid-then-validate' },
  H14: { title: 'UNIQUE builds its index under a lock', severity: 'blocks', seen: 'run', exercise: 'unique-composite' },
  H15: { title: 'A primary key added to rows', severity: 'blocks', seen: 'run', exercise: null },
  H16: { title: 'An exclusion constraint', severity: 'blocks', seen: 'run', exercise: null },
  H17: {
    title: 'NOT VALID and VALIDATE together',
    severity: 'blocks',
    seen: 'run',
    exercise: 'not-valid-then-validate',
  },
  H18: { title: 'Work after ACCESS EXCLUSIVE', severity: 'outage', seen: 'run', exercise: 'batches-and-transactions' },
  H19: { title: 'No lock_timeout', severity: 'blocks', seen: 'run', exercise: 'nullable-column' },
  H20: { title: 'Locks on several tables', severity: 'blocks', seen: 'run', exercise: 'delete-rules' },
  H21: { title: 'Several scans of one table', severity: 'style', seen: 'run', exercise: null },
  H22: { title: 'VACUUM FULL, CLUSTER, REINDEX', severity: 'outage', seen: 'run', exercise: null },
  H23: { title: 'A renamed column', severity: 'outage', seen: 'run', exercise: 'rename-column' },
  H24: { title: 'A renamed table', severity: 'outage', seen: 'run', exercise: 'rename-table' },
  H25: { title: 'A dropped column', severity: 'outage', seen: 'run', exercise: 'drop-column-safely' },
  H26: { title: 'A dropped or emptied table', severity: 'outage', seen: 'run', exercise: null },
  H27: { title: 'A dropped constraint', severity: 'state', seen: 'run', exercise: null },
  H28: { title: 'A foreign key without an index', severity: 'blocks', seen: 'run', exercise: 'foreign-key-constraint' },
  H29: { title: 'An index that is there already', severity: 'state', seen: 'run', exercise: 'redundant-indexes' },
  H30: { title: 'A foreign key between two types', severity: 'state', seen: 'run', exercise: 'foreign-key-constraint' },
  H31: { title: 'A 32-bit primary key', severity: 'style', seen: 'run', exercise: 'users-table' },
  H32: { title: 'A type that ages badly', severity: 'style', seen: 'run', exercise: 'users-table' },
  H33: { title: 'An index of little use', severity: 'style', seen: 'run', exercise: 'redundant-indexes' },
  H34: { title: 'A name cut at 63 bytes', severity: 'state', seen: 'run', exercise: null },
  H35: { title: 'A changed enum', severity: 'state', seen: 'run', exercise: 'add-enum-value' },
  H36: { title: 'An enum type left behind', severity: 'state', seen: 'run', exercise: 'enum-left-behind' },
  H37: { title: 'A whole table updated at once', severity: 'blocks', seen: 'run', exercise: 'backfill-batches' },
  H38: { title: 'A backfill that does not end right', severity: 'outage', seen: 'run', exercise: 'backfill-batches' },
  H39: { title: 'Batches in one transaction', severity: 'blocks', seen: 'run', exercise: 'batches-and-transactions' },
  H40: { title: 'Rows written between the steps', severity: 'outage', seen: 'run', exercise: 'rename-expand' },
  H41: { title: 'Half of it stays', severity: 'outage', seen: 'run', exercise: 'half-applied' },
  H42: { title: 'down does not bring back the start', severity: 'state', seen: 'run', exercise: 'down-in-reverse' },
  H43: { title: 'A down that only pretends', severity: 'state', seen: 'run', exercise: 'lossy-down' },
  H44: { title: 'down deletes what up did not make', severity: 'outage', seen: 'run', exercise: 'copy-between-tables' },
  H45: { title: 'A swallowed error', severity: 'state', seen: 'run', exercise: 'drop-column-safely' },
  H46: { title: 'A statement that did nothing', severity: 'state', seen: 'run', exercise: 'invalid-index' },
  H47: { title: 'A name that nobody chose', severity: 'state', seen: 'run', exercise: 'five-indexes' },
  H48: { title: 'Beside the transaction', severity: 'outage', seen: 'run', exercise: 'pass-the-transaction' },
  H49: { title: 'BEGIN and COMMIT as text', severity: 'blocks', seen: 'run', exercise: 'pass-the-transaction' },
  H50: {
    title: 'It fails on the rows that are there',
    severity: 'blocks',
    seen: 'run',
    exercise: 'check-constraint',
  },
  H51: { title: 'It cannot be run again', severity: 'state', seen: 'run', exercise: 'half-applied' },
  H52: { title: 'Files out of order', severity: 'state', seen: 'text', exercise: 'file-order' },
  H53: { title: 'The app’s models in a migration', severity: 'state', seen: 'text', exercise: null },
} as const satisfies Readonly<Record<`H${number}`, HazardNote>>;

export type HazardId = keyof typeof hazards;

export function isHazardId(id: string): id is HazardId {
  return Object.hasOwn(hazards, id);
}
