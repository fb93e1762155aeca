// Finds the statement that made an object what it is.

import type { Statement } from '../model/statement.ts';

/** The last statement from the learner's file that mentions all of these names; null when there is none. */
export function causingStatement(statements: readonly Statement[], about: readonly string[]): Statement | null {
  if (about.length === 0) return null;
  const patterns = about.map(mention);
  return (
    statements.findLast(({ sql, bookkeeping, line }) => {
      return !bookkeeping && line !== null && patterns.every((pattern) => pattern.test(sql));
    }) ?? null
  );
}

/** The name as a word of its own: `status` is not in `order_status`. */
function mention(name: string): RegExp {
  return new RegExp(`(?<![\\w$])${name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}(?![\\w$])`, 'iu');
}
