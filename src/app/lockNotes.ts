// The locks of a statement in words: which, on what, and who waits for it.

import { lockName } from '../model/lockMode.ts';
import type { RelationLock, RowChanges, StatementEffects } from '../model/statementEffects.ts';
import type { EvidenceNote, EvidenceTone } from './evidenceNote.ts';
import { evidenceStrings } from './evidenceStrings.ts';

const words = evidenceStrings.lock;
/** More are counted only. */
const shownLocks = 4;

/** First those that block most. */
export function lockNotes({ locks, heldLocks, changes }: StatementEffects): readonly EvidenceNote[] {
  const taken = mostBlocking(withoutReads(locks.filter(isOfTable)));
  const still = mostBlocking(heldLocks.filter(isOfTable)).filter(
    ({ oid, blocks }) => blocks.length > 0 && !taken.some((lock) => lock.oid === oid),
  );
  const notes = [
    ...taken.map((lock) =>
      lockNote(
        lock,
        changes.some((each) => each.oid === lock.oid && isHeldByRow(each)),
      ),
    ),
    ...still.map((lock) => ({ ...lockNote(lock, false), text: words.held(lockNote(lock, false).text) })),
  ];
  const rest = notes.length - shownLocks;
  if (rest <= 0) return notes;
  return [...notes.slice(0, shownLocks), { tone: 'plain', text: words.more(rest) }];
}

/** `ACCESS EXCLUSIVE on users` */
export function lockText({ mode, table }: RelationLock): string {
  return words.on(lockName(mode), table);
}

function lockNote(lock: RelationLock, holdsRows: boolean): EvidenceNote {
  const { blocks, observed } = lock;
  const nobody = holdsRows ? words.blocksRows : words.blocksNobody;
  const who = blocks.length === 0 ? nobody : words.blocks(blocks);
  const parts = [lockText(lock), who, ...(observed ? [] : [words.byTheManual])];
  return { tone: toneOf(lock), text: parts.join(' · ') };
}

/** Whoever wants to change the same row waits until it is committed. */
function isHeldByRow({ updated, deleted }: RowChanges): boolean {
  return updated + deleted > 0;
}

function toneOf({ blocks }: RelationLock): EvidenceTone {
  if (blocks.length === 0) return 'good';
  return blocks.includes('reads') ? 'bad' : 'warned';
}

/** The locks of indexes and sequences say nothing that those of their tables do not. */
function isOfTable({ kind }: RelationLock): boolean {
  return !['index', 'partitioned index', 'sequence'].includes(kind);
}

/** ACCESS SHARE, which every query takes, is only worth a word where there is no other. */
function withoutReads(locks: readonly RelationLock[]): readonly RelationLock[] {
  const others = locks.filter(({ mode }) => mode !== 'AccessShareLock');
  return others.length === 0 ? locks : others;
}

function mostBlocking(locks: readonly RelationLock[]): readonly RelationLock[] {
  return locks.toSorted((one, other) => other.blocks.length - one.blocks.length);
}
