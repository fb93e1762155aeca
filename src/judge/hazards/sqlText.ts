// Writes tokens of a statement as a person would, for messages and for safer forms.

import { isSign, type SqlToken, tokenText } from '../../model/sqlTokens.ts';

/** Words behind which a bracket is no list of arguments. */
const beforeBrackets = new Set(
  'all and any as between by case check else exists from in is key not on or over select set then using values when where with'.split(
    ' ',
  ),
);

/** One blank between two tokens, but where nobody writes one: `lower(email)`, `numeric(12, 2)`, `a.b`, `$1`, `x::text`. */
export function sqlText(tokens: readonly SqlToken[]): string {
  return tokens
    .map((token, at) => {
      const before = tokens[at - 1];
      return before === undefined || isJoined(before, token) ? tokenText([token]) : ` ${tokenText([token])}`;
    })
    .join('');
}

function isJoined(before: SqlToken, token: SqlToken): boolean {
  if ([')', ',', '.', '::', ']', '['].some((sign) => isSign(token, sign))) return true;
  if (['(', '.', '::', '$', '['].some((sign) => isSign(before, sign))) return true;
  if (!isSign(token, '(')) return false;
  return before.kind === 'name' || (before.kind === 'word' && !beforeBrackets.has(before.value));
}
