// What Postgres wrote to its log, line by line, and what of it tells of a statement's work. The log is the server's own:
// nothing a client can see or set changes with it, as `client_min_messages` would.

import type { ServerNote } from '../../model/statementEffects.ts';

/** Settings under which Postgres tells what it does; they are part of how the server is started. */
export const logSettings = [
  'log_min_messages=debug2',
  // The text of each statement that fails would be written as well.
  'log_min_error_statement=panic',
  'log_line_prefix=',
] as const;

export interface LogEntry {
  /** `DEBUG`, `NOTICE`, `DETAIL`, … */
  readonly level: string;
  readonly text: string;
}

/** Whole messages: those of several lines go on behind a tab. */
export function logEntries(lines: readonly string[]): readonly LogEntry[] {
  const entries: LogEntry[] = [];
  for (const line of lines) {
    const head = /^([A-Z]+\d?): {2}([\s\S]*)$/u.exec(line);
    const last = entries.at(-1);
    if (head) entries.push({ level: head[1] ?? '', text: head[2] ?? '' });
    else if (last) entries[entries.length - 1] = { ...last, text: `${last.text}\n${line.replace(/^\t/u, '')}` };
  }
  return entries;
}

type Reader = (parts: readonly string[]) => readonly ServerNote[];

// Messages of Postgres 18: src/backend/commands/tablecmds.c, catalog/index.c, catalog/dependency.c, parser/scansup.c.
const readers: readonly (readonly [RegExp, Reader])[] = [
  [/^verifying table "(.+)"$/u, ([table = '']) => [{ kind: 'verified', table }]],
  [/^rewriting table "(.+)"$/u, ([table = '']) => [{ kind: 'rewrote', table }]],
  [/^validating foreign key constraint "(.+)"$/u, ([constraint = '']) => [{ kind: 'validated', constraint }]],
  [
    /^building index "(.+)" on table "(.+)" (?:serially|with request for .*)$/u,
    ([index = '', table = '']) => [{ kind: 'built', index, table }],
  ],
  [
    /^(?:ALTER|CREATE) TABLE \/ .* will create implicit index "(.+)" for table "(.+)"$/u,
    ([index = '', table = '']) => [{ kind: 'implied', index, table }],
  ],
  [
    /^existing constraints on column "(.+)\.(.+)" are sufficient to prove that it does not contain nulls$/u,
    ([table = '', column = '']) => [{ kind: 'proven', table, column }],
  ],
  [/^drop auto-cascades to (.+)$/u, ([what = '']) => [{ kind: 'dropped', what, cascade: false }]],
  [/^(?!drop cascades to \d+ other objects)drop cascades to ([\s\S]+)$/u, ([all = '']) => cascaded(all)],
  [/^truncate cascades to (.+)$/u, ([what = '']) => [{ kind: 'dropped', what: `the rows of ${what}`, cascade: true }]],
  [/^(.+), skipping$/u, ([why = '']) => [{ kind: 'skipped', why }]],
  [/^identifier "(.+)" will be truncated to "(.+)"$/u, ([name = '', to = '']) => [{ kind: 'truncated', name, to }]],
];

// What every statement does to tables of the system's own, or goes along with every column.
const uninteresting =
  /\bpg_toast|pg_temp_|^type |_not_null on table |^default value for |^trigger RI_ConstraintTrigger_/u;

export function serverNotes(entries: readonly LogEntry[]): readonly ServerNote[] {
  const notes = entries.flatMap(({ level, text }): readonly ServerNote[] => {
    if (!/^(?:DEBUG|NOTICE|DETAIL)$/u.test(level)) return [];
    for (const [pattern, read] of readers) {
      const found = pattern.exec(text);
      if (found) return read(found.slice(1)).filter((note) => !isUninteresting(note));
    }
    return [];
  });
  // A table that is rewritten has its indexes dropped and built again.
  const built = new Set(notes.flatMap((note) => (note.kind === 'built' ? [`index ${note.index}`] : [])));
  return notes.filter((note) => note.kind !== 'dropped' || !built.has(note.what));
}

function cascaded(all: string): readonly ServerNote[] {
  return all.split('\ndrop cascades to ').map((what) => ({ kind: 'dropped', what, cascade: true }));
}

function isUninteresting(note: ServerNote): boolean {
  if (note.kind === 'built') return note.table.startsWith('pg_toast');
  return note.kind === 'dropped' && uninteresting.test(note.what);
}
