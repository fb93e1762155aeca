// What a statement did beside its answer, in words: rows read and written, indexes built, what went along.

import type { Statement } from '../model/statement.ts';
import type { RowChanges, ServerNote } from '../model/statementEffects.ts';
import type { EvidenceNote } from './evidenceNote.ts';
import { evidenceStrings } from './evidenceStrings.ts';
import { formatCount } from './figures.ts';

const words = evidenceStrings.work;

export function workNotes(statement: Statement): readonly EvidenceNote[] {
  const { rewrites, scans, notes, locks, traced } = statement;
  const rewritten = new Set([...rewrites, ...notes.flatMap((note) => (note.kind === 'rewrote' ? [note.table] : []))]);
  const verified = notes.flatMap((note) => (note.kind === 'verified' ? [note.table] : []));
  const built = notes.flatMap((note) => (note.kind === 'built' ? [note.table] : []));
  const isRead = (table: string): boolean => !rewritten.has(table) && !built.includes(table);
  const found: readonly EvidenceNote[] = [
    ...[...rewritten].map((table): EvidenceNote => ({ tone: 'bad', text: words.rewrites(table) })),
    ...[...new Set([...verified, ...scans])]
      .filter(isRead)
      .map((table): EvidenceNote => ({ tone: 'warned', text: words.reads(table) })),
    ...notes.flatMap((note) => noteOf(note, rewritten) ?? []),
    ...changeNotes(statement),
  ];
  const isQuick = traced && statement.error === null && locks.some(({ blocks }) => blocks.length > 0);
  return found.length === 0 && isQuick ? [{ tone: 'good', text: words.catalogOnly }] : found;
}

function noteOf(note: ServerNote, rewritten: ReadonlySet<string>): EvidenceNote | null {
  switch (note.kind) {
    case 'built':
      // With a rewrite come the table's indexes, all of them.
      return rewritten.has(note.table) ? null : { tone: 'warned', text: words.builds(note.index, note.table) };
    case 'validated':
      return { tone: 'warned', text: words.validates(note.constraint) };
    case 'proven':
      return { tone: 'good', text: words.proven(note.column) };
    case 'dropped':
      return { tone: note.cascade ? 'bad' : 'plain', text: words.dropped(note.what) };
    case 'skipped':
      return { tone: 'warned', text: words.skipped(note.why) };
    case 'truncated':
      return { tone: 'warned', text: words.truncated(note.name, note.to) };
    case 'implied':
    case 'rewrote':
    case 'verified':
      return null;
  }
}

/** Only where the number of rows in the row's last column does not say it all: triggers, cascades, several tables. */
function changeNotes({ changes, rows }: Statement): readonly EvidenceNote[] {
  const all = changes.reduce((sum, each) => sum + each.inserted + each.updated + each.deleted, 0);
  if (changes.length <= 1 && all === (rows ?? all)) return [];
  return changes.map((each): EvidenceNote => ({ tone: 'plain', text: words.changed(each.table, changeWords(each)) }));
}

function changeWords({ inserted, updated, deleted }: RowChanges): readonly string[] {
  return [
    ...(inserted > 0 ? [words.inserted(formatCount(inserted))] : []),
    ...(updated > 0 ? [words.updated(formatCount(updated))] : []),
    ...(deleted > 0 ? [words.deleted(formatCount(deleted))] : []),
  ];
}
