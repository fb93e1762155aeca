// Reads the name of a relation or column off a statement, as a schema writes it.

import type { SqlToken } from '../../model/sqlTokens.ts';
import { isSign } from '../../model/sqlTokens.ts';
import type { TokenCursor } from '../../model/tokenCursor.ts';

/** `users`, `shop.users`; `public` is left out. Null where no name stands. */
export function takeRelation(cursor: TokenCursor): string | null {
  const first = takeName(cursor);
  if (first === null) return null;
  if (!isSign(cursor.next, '.')) return first;
  cursor.takes('.');
  const second = takeName(cursor);
  return second === null || first === 'public' ? second : `${first}.${second}`;
}

/** All of a list with commas between. */
export function takeRelations(cursor: TokenCursor): readonly string[] {
  const names: string[] = [];
  do {
    cursor.takes('only');
    const name = takeRelation(cursor);
    cursor.takes('*');
    if (name !== null) names.push(name);
  } while (cursor.takes(','));
  return names;
}

export function takeName(cursor: TokenCursor): string | null {
  const { next } = cursor;
  if (!isNameToken(next)) return null;
  cursor.at += 1;
  return next.value;
}

/** The columns of `("a", b)`; what is no plain name is left out. */
export function takeColumns(cursor: TokenCursor): readonly string[] {
  if (!cursor.takes('(')) return [];
  const names: string[] = [];
  while (cursor.next !== undefined && !cursor.takes(')')) {
    const name = takeName(cursor);
    if (name === null) cursor.at += 1;
    else names.push(name);
  }
  return names;
}

const isNameToken = (token: SqlToken | undefined): token is SqlToken =>
  token !== undefined && (token.kind === 'name' || token.kind === 'word');
