// One spelling for each expression: the predicate of an index, the condition of a CHECK, a key.
// Postgres adds casts and brackets when it prints one, so `status = 'active'` comes back as `((status)::text = 'active'::text)`.

import { assertNever } from '../base/assertNever.ts';
import type { ExpressionTree } from './expressionTree.ts';
import { type ParsedExpression, parseExpression } from './parseExpression.ts';
import { simplifyExpression } from './simplifyExpression.ts';
import { closingBracket, isSign, type SqlToken, sqlTokens, tokenText, writtenName } from './sqlTokens.ts';

/** Columns that go by another name now. */
type Renamed = ReadonlyMap<string, string>;
const none: Renamed = new Map();

/** What two spellings of one expression have in common; only good for comparing. */
export function canonicalExpression(expression: string, renamed: Renamed = none): string {
  const tokens = sqlTokens(expression);
  const parsed = parseExpression(tokens);
  if (parsed === null || parsed.rest.length > 0) return tokenText(withRenamed(tokens, renamed));
  return printExpression(simplifyExpression(parsed.tree), renamed);
}

/** A key of an index: a column's name as it is, or an expression in its one spelling. */
export function canonicalKey(key: string): string {
  if (/^[\w$]+$/u.test(key)) return key;
  const quoted = /^"((?:[^"]|"")*)"$/u.exec(key)?.[1];
  return quoted === undefined ? canonicalExpression(key) : quoted.replaceAll('""', '"');
}

/** The keys between the brackets of an index, each with its collation, operator class and order. */
export function canonicalKeys(keys: readonly SqlToken[], renamed: Renamed = none): readonly string[] {
  return splitAtCommas(keys).map((tokens) => {
    const parsed: ParsedExpression | null = parseExpression(tokens);
    if (parsed === null) return tokenText(withRenamed(tokens, renamed));
    return `${printExpression(simplifyExpression(parsed.tree), renamed)} ${tokenText(parsed.rest)}`;
  });
}

export function printExpression(tree: ExpressionTree, renamed: Renamed = none): string {
  const print = (each: ExpressionTree): string => printExpression(each, renamed);
  switch (tree.kind) {
    case 'text':
      return `'${tree.value.replaceAll("'", "''")}'`;
    case 'number':
      return tree.value;
    case 'name':
      return writtenName(renamed.get(tree.value) ?? tree.value);
    case 'array':
      return `[${tree.items.map(print).join(', ')}]`;
    case 'call':
      return `${tree.name}(${tree.items.map(print).join(', ')})`;
    case 'cast':
      return `(${print(tree.of)} :: ${tree.type})`;
    case 'operator':
      return `{${tree.name}: ${tree.items.map(print).join(', ')}}`;
    default:
      return assertNever(tree);
  }
}

const withRenamed = (tokens: readonly SqlToken[], renamed: Renamed): readonly SqlToken[] =>
  tokens.map((token) => {
    const now = token.kind === 'word' || token.kind === 'name' ? renamed.get(token.value) : undefined;
    return now === undefined ? token : { kind: 'name', value: now };
  });

function splitAtCommas(tokens: readonly SqlToken[]): readonly (readonly SqlToken[])[] {
  const parts: SqlToken[][] = [[]];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    if (isSign(token, ',')) {
      parts.push([]);
      continue;
    }
    const end = isSign(token, '(') || isSign(token, '[') ? closingBracket(tokens, at) : at;
    parts.at(-1)?.push(...tokens.slice(at, end + 1));
    at = end;
  }
  return parts;
}
