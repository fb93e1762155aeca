// One spelling for each expression: the predicate of an index, the condition of a CHECK, a key.
// Postgres adds casts and brackets when it prints one, so `status = 'active'` comes back as `((status)::text = 'active'::text)`.

import { type SqlToken, sqlTokens } from './sqlTokens.ts';

/** What two spellings of one expression have in common; only good for comparing. */
export function canonicalExpression(expression: string): string {
  return withoutBrackets(inAsAny(withoutCasts(sqlTokens(expression))))
    .map((token) => token.value)
    .join(' ');
}

/** A key of an index: a column's name as it is, or an expression in its one spelling. */
export function canonicalKey(key: string): string {
  return /^[\w$]+$/u.test(key) ? key : canonicalExpression(key);
}

/** Words that may follow the first word of a type: `timestamp with time zone`, `character varying`, `double precision`. */
const typeTails = new Set(['varying', 'precision', 'with', 'without', 'time', 'zone']);

/** Drops every `::type`; the types of the columns are compared on their own. */
export function withoutCasts(tokens: readonly SqlToken[]): readonly SqlToken[] {
  const kept: SqlToken[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    if (token.value !== '::') kept.push(token);
    else at = endOfType(tokens, at + 1) - 1;
  }
  return kept;
}

/** Where the type that starts at `from` has ended. */
function endOfType(tokens: readonly SqlToken[], from: number): number {
  let at = from + 1;
  if (tokens[at]?.value === '.') at += 2;
  for (;;) {
    const next = tokens[at];
    if (next?.kind === 'word' && typeTails.has(next.value)) at += 1;
    else if (next?.value === '(' || next?.value === '[') at = closing(tokens, at) + 1;
    else return at;
  }
}

/** Postgres keeps `IN (…)` as `= ANY (ARRAY[…])`. */
function inAsAny(tokens: readonly SqlToken[]): readonly SqlToken[] {
  return tokens.flatMap((token, at) => {
    if (token.kind !== 'word') return bracketOfIn(tokens, at) ?? [token];
    if (token.value === 'in' && tokens[at + 1]?.value === '(') return [sign('='), { kind: 'word', value: 'any' }];
    // The array stands bare, with or without Postgres' own brackets around it.
    if (token.value === 'array') return [];
    return [token];
  });
}

/** The brackets after `IN` become those of the array. */
function bracketOfIn(tokens: readonly SqlToken[], at: number): readonly SqlToken[] | null {
  const isOpening = tokens[at]?.value === '(' && tokens[at - 1]?.value === 'in';
  if (isOpening) return [sign('[')];
  if (tokens[at]?.value !== ')') return null;
  const open = opening(tokens, at);
  return tokens[open - 1]?.value === 'in' ? [sign(']')] : null;
}

const sign = (value: string): SqlToken => ({ kind: 'sign', value });

/** After one of these a bracket groups; after any other word it holds arguments. */
const operatorWords = new Set([
  'and',
  'or',
  'not',
  'between',
  'like',
  'ilike',
  'is',
  'any',
  'all',
  'when',
  'then',
  'else',
  'case',
  'from',
]);
/** Inside of brackets these keep them: without, the expression could mean something else. */
const keepsBrackets = /^(?:and|or|not|[-+*/%]|\|\||,|select|case)$/u;

/** Drops the brackets that group nothing: around the whole, around one operand, around one comparison. */
function withoutBrackets(tokens: readonly SqlToken[]): readonly SqlToken[] {
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at]?.value !== '(' || !groups(tokens[at - 1])) continue;
    const end = closing(tokens, at);
    const isWhole = at === 0 && end === tokens.length - 1;
    const inside = tokens.slice(at + 1, end);
    if (!isWhole && topLevel(inside).some((token) => token.kind !== 'text' && keepsBrackets.test(token.value)))
      continue;
    return withoutBrackets([...tokens.slice(0, at), ...inside, ...tokens.slice(end + 1)]);
  }
  return tokens;
}

function groups(before: SqlToken | undefined): boolean {
  if (before === undefined || before.kind === 'sign') return true;
  return before.kind === 'word' && operatorWords.has(before.value);
}

function topLevel(tokens: readonly SqlToken[]): readonly SqlToken[] {
  let depth = 0;
  return tokens.filter((token) => {
    if (token.kind === 'sign' && /^[([]$/u.test(token.value)) depth += 1;
    const isTop = depth === 0;
    if (token.kind === 'sign' && /^[)\]]$/u.test(token.value)) depth -= 1;
    return isTop;
  });
}

/** Where the bracket that opens at `from` closes; the last token when it never does. */
function closing(tokens: readonly SqlToken[], from: number): number {
  let depth = 0;
  const end = tokens.findIndex((token, at) => {
    if (at < from || token.kind !== 'sign') return false;
    if (/^[([]$/u.test(token.value)) depth += 1;
    if (/^[)\]]$/u.test(token.value)) depth -= 1;
    return depth === 0;
  });
  return end < 0 ? tokens.length - 1 : end;
}

/** Where the bracket that closes at `to` opens; -1 when it never does. */
function opening(tokens: readonly SqlToken[], to: number): number {
  for (let at = to - 1; at >= 0; at -= 1) {
    if (/^[([]$/u.test(tokens[at]?.value ?? '') && closing(tokens, at) === to) return at;
  }
  return -1;
}
