// Why a `down` that ran without an error may have undone nothing.

import type { StepEvidence } from '../model/evidence.ts';
import type { Schema } from '../model/schema.ts';

/** A sentence or two; null when the statements of `down` do not show it. */
export function downAdvice(up: StepEvidence, down: StepEvidence): string | null {
  const statements = down.report.statements.filter(({ bookkeeping }) => !bookkeeping);
  if (statements.length === 0) {
    return '`down` sent nothing to Postgres. It runs in a process of its own, so a variable that `up` filled is empty there.';
  }
  const names = namesIn(up.schemaAfter);
  const missed = statements.flatMap(({ sql }) => {
    const dropped = drops.exec(sql)?.[1]?.replaceAll('"', '');
    return dropped === undefined || names.has(dropped) || dropped === 'SequelizeMeta' ? [] : [dropped];
  });
  const [name] = missed;
  return name === undefined ? null : `There is nothing called \`${name}\` to drop, and IF EXISTS kept quiet about it.`;
}

const drops =
  /^\s*DROP\s+(?:TABLE|INDEX(?:\s+CONCURRENTLY)?|TYPE|SEQUENCE)\s+IF\s+EXISTS\s+(?:"?public"?\.)?("[^"]+"|[\w$]+)/iu;

function namesIn(schema: Schema | null): ReadonlySet<string> {
  const { tables = [], enums = [], sequences = [] } = schema ?? {};
  const indexes = tables.flatMap((table) => table.indexes);
  return new Set([...tables, ...indexes, ...enums, ...sequences].map(({ name }) => name));
}
