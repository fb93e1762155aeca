// What a column lost in a `changeColumn` that did not repeat it.

import { escapedPattern } from '../../base/wordPattern.ts';
import type { RunReport } from '../../model/runOutcome.ts';
import { bareName, type Column } from '../../model/schema.ts';
import { entryOf } from '../../model/sourceOutline.ts';
import type { Statement } from '../../model/statement.ts';
import type { SentChange } from './sentChange.ts';
import { callsOn } from './writtenCalls.ts';

/** What a change dropped and its call did not ask to drop. */
export interface Loss {
  readonly change: SentChange;
  readonly before: Column;
  readonly notNull: boolean;
  readonly default: boolean;
}

/** Null when nothing was lost, or when the call says of it what it should be. */
export function lossOf(change: SentChange, first: Column | null, now: Column | null, report: RunReport): Loss | null {
  if (now === null || !change.applied) return null;
  const at = report.statements.findIndex(({ sql, line }) => sql === change.sql && line === change.line);
  const before = columnBefore(report.statements.slice(0, at), change, first, now);
  const written = callsOn(report.outline, change.line, 'changeColumn').map((call) => call.arguments[2]);
  const says = (key: string): boolean => written.some((definition) => entryOf(definition, key) !== null);
  const notNull = change.dropsNotNull && before.notNull && !now.notNull && !says('allowNull');
  const lostDefault = change.dropsDefault && before.default !== null && now.default === null && !says('defaultValue');
  return notNull || lostDefault ? { change, before, notNull, default: lostDefault } : null;
}

/** The column as the change found it: as it was before the step, with what earlier statements of the step said of it. */
function columnBefore(
  statements: readonly Statement[],
  { table, column }: SentChange,
  first: Column | null,
  now: Column,
): Column {
  const name = escapedPattern(column);
  const definition = new RegExp(`(?<![\\w"])"?${name}"? ((?:'(?:[^']|'')*'|\\([^)]*\\)|[^,;'(])*)`, 'gu');
  let { notNull, default: value } = first ?? { notNull: false, default: null };
  for (const { sql, tag } of statements) {
    if (tag === null || !/^\s*(?:CREATE|ALTER) TABLE\b/iu.test(sql) || !sql.includes(bareName(table))) continue;
    for (const [, said = ''] of sql.matchAll(definition)) {
      if (/\bNOT NULL\b/iu.test(said)) notNull = !/\bDROP NOT NULL\b/iu.test(said);
      if (/\bDEFAULT\b/iu.test(said))
        value = /\bDEFAULT\s+('(?:[^']|'')*'|[\w.]+(?:\([^)]*\))?)/iu.exec(said)?.[1] ?? null;
    }
  }
  return { ...(first ?? now), notNull, default: value };
}
