// Loops that change a table piece by piece: on a larger table they go round more often, each round as long as before.

import { sqlTokens, tokenText } from '../sqlTokens.ts';
import type { Statement } from '../statement.ts';
import type { TableSize } from '../verdict.ts';

export interface Batches {
  readonly statements: readonly Statement[];
  readonly table: TableSize;
  /** Rows that one of them changes at most. */
  readonly size: number;
  /** Rows that all of them changed here. */
  readonly changed: number;
  /** New rows, which nobody else can wait for. */
  readonly inserts: boolean;
}

/** The groups of statements that are such a loop; a statement is in one of them at most. */
export function findBatches(statements: readonly Statement[], tables: readonly TableSize[]): readonly Batches[] {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    if (statement.error !== null || !/^\s*(?:with|update|delete|insert)\b/iu.test(statement.sql)) continue;
    const key = `${statement.line} ${shapeOf(statement.sql)}`;
    groups.set(key, [...(groups.get(key) ?? []), statement]);
  }
  return [...groups.values()].flatMap((group) => batchesOf(group, tables) ?? []);
}

function batchesOf(group: readonly Statement[], tables: readonly TableSize[]): Batches | null {
  const table = tables.find(({ oid }) => group.some(({ changes }) => changes.some((each) => each.oid === oid)));
  const [first] = group;
  if (table === undefined || first === undefined) return null;
  const limit = limitOf(first.sql);
  const counts = group.map((each) => changedRows(each, table));
  const rounds = counts.filter((count) => count > 0).length;
  const inserts = /^\s*insert\b/iu.test(first.sql);
  const hasOwnRows = inserts && !/\bselect\b/iu.test(first.sql);
  if (hasOwnRows || rounds === 0 || (limit === null && rounds < 2)) return null;
  return {
    statements: group,
    table,
    size: typeof limit === 'number' ? limit : Math.max(...counts),
    changed: counts.reduce((sum, count) => sum + count, 0),
    inserts,
  };
}

function changedRows({ changes }: Statement, { oid }: TableSize): number {
  return changes
    .filter((each) => each.oid === oid)
    .reduce((sum, { inserted, updated, deleted }) => sum + inserted + updated + deleted, 0);
}

/** Equal for statements that differ in their values alone. */
function shapeOf(sql: string): string {
  return tokenText(
    sqlTokens(sql).map((token) =>
      token.kind === 'number' || token.kind === 'text' ? { kind: 'sign', value: '?' } : token,
    ),
  );
}

/** The number behind LIMIT; `unknown` for a parameter, null without LIMIT. */
function limitOf(sql: string): number | 'unknown' | null {
  const tokens = sqlTokens(sql);
  const at = tokens.findIndex(({ kind, value }) => kind === 'word' && value === 'limit');
  if (at === -1) return null;
  const next = tokens[at + 1];
  return next?.kind === 'number' && Number(next.value) > 0 ? Number(next.value) : 'unknown';
}
