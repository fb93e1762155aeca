// A type within an expression: `(price)::numeric(10,2)`, `timestamp with time zone '…'`.

import { closingBracket, isSign, type SqlToken, writtenName } from './sqlTokens.ts';

/** Words that may follow the first word of a type: `timestamp with time zone`, `character varying`. */
const tails = new Set(['varying', 'precision', 'with', 'without', 'time', 'zone']);

/** Where the type that starts at `from` has ended. */
export function endOfType(tokens: readonly SqlToken[], from: number): number {
  let at = from + 1;
  if (isSign(tokens[at], '.')) at += 2;
  for (;;) {
    const next = tokens[at];
    if (next?.kind === 'word' && tails.has(next.value)) at += 1;
    else if (isSign(next, '(') || isSign(next, '[')) at = closingBracket(tokens, at) + 1;
    else return at;
  }
}

export function typeText(tokens: readonly SqlToken[]): string {
  return tokens
    .map(({ kind, value }) => (kind === 'name' ? writtenName(value) : value))
    .join(' ')
    .replace(/\s*([[\].,()])\s*/gu, '$1')
    .replace(/\)(?=\w)/gu, ') ');
}
