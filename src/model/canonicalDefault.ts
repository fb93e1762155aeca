// One spelling for each column default, so that `'active'::text` and `'active'`, `now()` and `CURRENT_TIMESTAMP` are the same.

import { printExpression } from './canonicalExpression.ts';
import { canonicalType } from './canonicalType.ts';
import { parseExpression } from './parseExpression.ts';
import { simplifyExpression } from './simplifyExpression.ts';
import { sqlTokens, tokenText } from './sqlTokens.ts';

/**
 * The default in a form that is equal for equal defaults of a column of this type; null when there is none.
 * Only good for comparing: `shownDefault` is for reading.
 */
export function canonicalDefault(expression: string | null, type: string): string | null {
  if (expression === null) return null;
  const tokens = sqlTokens(expression);
  const parsed = parseExpression(tokens);
  if (parsed === null || parsed.rest.length > 0) return tokenText(tokens);
  // A default is cast to its column's type when it is written, whether it says so or not.
  const element = canonicalType(type);
  const cast = simplifyExpression({ kind: 'cast', of: parsed.tree, type: element });
  const canonical = printExpression(cast.kind === 'cast' && cast.type === element ? cast.of : cast);
  // DEFAULT NULL is no default at all.
  return canonical === 'null' ? null : canonical;
}

/** The default as a person would write it: the cast of a lone literal to its own column's type is left out. */
export function shownDefault(expression: string): string {
  return /^('(?:[^']|'')*')::[^']+$/u.exec(expression)?.[1] ?? expression;
}

/** True for `nextval('users_id_seq'::regclass)`: what `SERIAL` and `autoIncrement: true` leave behind. */
export function isNextval(expression: string | null): boolean {
  return expression !== null && /^nextval\(/u.test(expression);
}

/** The sequence that it draws from, as it is called: `users_id_seq`, `shop.orders_id_seq`; null for anything else. */
export function sequenceOfNextval(expression: string | null): string | null {
  const written = /^nextval\('((?:[^']|'')+)'::regclass\)$/u.exec(expression ?? '')?.[1];
  if (written === undefined) return null;
  const names = [...written.replaceAll("''", "'").matchAll(/"((?:[^"]|"")*)"|([^".]+)/gu)];
  return names.map(([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain).join('.');
}
