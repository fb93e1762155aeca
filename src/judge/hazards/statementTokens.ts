// Cuts the text of a query into its statements, and each into tokens; comments fall away.

import { isSign, type SqlToken, sqlTokens } from '../../model/sqlTokens.ts';

// What may hide a semicolon or a comment. https://www.postgresql.org/docs/18/sql-syntax-lexical.html
const opaque =
  /(?<![\w$])E'(?:\\[\s\S]|''|[^'\\])*'|'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|(?<![\w$])\$([a-z_]\w*)?\$[\s\S]*?\$\1\$/giu;

/** One list of tokens for each statement that is not empty. A dollar-quoted body becomes an empty text. */
export function statementTokens(sql: string): readonly (readonly SqlToken[])[] {
  const plain = sql.replace(opaque, (part) => {
    if (part.startsWith('--') || part.startsWith('/*')) return ' ';
    if (part.startsWith('$')) return "''";
    return /^e/iu.test(part) ? part.slice(1).replaceAll(/\\[\s\S]/gu, '_') : part;
  });
  const statements: SqlToken[][] = [[]];
  for (const token of sqlTokens(plain)) {
    if (isSign(token, ';')) statements.push([]);
    else statements.at(-1)?.push(token);
  }
  return statements.filter((tokens) => tokens.length > 0);
}

/** The tokens that stand in no bracket, each with its place among all. */
export function outerTokens(tokens: readonly SqlToken[]): readonly SqlToken[] {
  let depth = 0;
  return tokens.filter((token) => {
    const closes = isSign(token, ')') || isSign(token, ']');
    if (isSign(token, '(') || isSign(token, '[')) depth += 1;
    const isOuter = depth === 0;
    if (closes) depth -= 1;
    return isOuter;
  });
}

/** Cut at the commas that stand in no bracket. */
export function commaParts(tokens: readonly SqlToken[]): readonly (readonly SqlToken[])[] {
  const parts: SqlToken[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (isSign(token, '(') || isSign(token, '[')) depth += 1;
    if (isSign(token, ')') || isSign(token, ']')) depth -= 1;
    if (depth === 0 && isSign(token, ',')) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.filter((part) => part.length > 0);
}
