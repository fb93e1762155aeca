// Cuts a text into its statements, as psql does before it sends them.
// https://www.postgresql.org/docs/18/sql-syntax-lexical.html

export interface SqlStatement {
  /** Where it stands in the text: without its semicolon, and without the comments before and behind it. */
  readonly start: number;
  readonly end: number;
  /** Its first words in upper case, as far as they stand outside of quotes and comments; at most 12. */
  readonly words: readonly string[];
  /** Whether it holds `$1`: it waits for a value, then. */
  readonly hasParameters: boolean;
}

export interface CutText {
  readonly statements: readonly SqlStatement[];
  /** False when a quote or a comment is never closed: the last statement is all the rest, then. */
  readonly isClosed: boolean;
}

const mostWords = 12;
const passedOver = /\s+|--[^\n\r]*/y;
const plainText = /E'(?:[^'\\]|\\.|'')*'|'(?:[^']|'')*'|"(?:[^"]|"")*"/isy;
const escapedText = /E?'(?:[^'\\]|\\.|'')*'|"(?:[^"]|"")*"/isy;
const dollarOpen = /\$(?:[a-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/iy;
const parameter = /\$\d+/y;
const word = /[a-z_\u0080-\uffff][\w$\u0080-\uffff]*/iy;

/** A backslash in plain quotes is a character, as `standard_conforming_strings` has it. */
export function cutText(sql: string): CutText {
  return cut(sql, plainText);
}

/**
 * Null when a quote or a comment is never closed: what follows would be read as a part of it. Null, too, when it depends on
 * `standard_conforming_strings`, which is the session's own.
 */
export function sqlStatements(sql: string): readonly SqlStatement[] | null {
  const { statements, isClosed } = cutText(sql);
  if (!isClosed) return null;
  if (!sql.includes('\\')) return statements;
  const other = cut(sql, escapedText);
  const isSame = other.isClosed && other.statements.length === statements.length;
  return isSame && other.statements.every(({ end }, at) => end === statements[at]?.end) ? statements : null;
}

/** `quoted` is how texts and names in quotes are written. */
function cut(sql: string, quoted: RegExp): CutText {
  const statements: SqlStatement[] = [];
  let words: string[] = [];
  let start: number | null = null;
  let end = 0;
  let hasParameters = false;
  let at = 0;
  let brackets = 0;
  // The body of a function in standard SQL, BEGIN ATOMIC … END, has semicolons of its own.
  let blocks = 0;
  let lastWord = '';
  let isClosed = true;

  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    return pattern.exec(sql)?.[0] ?? null;
  };
  const finish = (): void => {
    if (start !== null) statements.push({ start, end, words, hasParameters });
    start = null;
    words = [];
    hasParameters = false;
    brackets = 0;
    blocks = 0;
    lastWord = '';
  };
  /** Goes on behind something that must be closed; to the end of the text when it is not. */
  const pass = (length: number | null): void => {
    isClosed &&= length !== null;
    at = length === null ? sql.length : at + length;
  };
  const read = (found: string): void => {
    const upper = found.toUpperCase();
    if (upper === 'ATOMIC' && lastWord === 'BEGIN') blocks = 1;
    else if (blocks > 0 && upper === 'CASE') blocks += 1;
    else if (blocks > 0 && upper === 'END') blocks -= 1;
    if (words.length < mostWords) words.push(upper);
    lastWord = upper;
  };

  while (at < sql.length) {
    const passed = match(passedOver);
    const char = sql.charAt(at);
    if (passed !== null) at += passed.length;
    else if (sql.startsWith('/*', at)) pass(commentLength(sql, at));
    else if (char === ';' && brackets <= 0 && blocks === 0) {
      finish();
      at += 1;
    } else {
      start ??= at;
      const found = /^(?:["']|E')/iu.test(sql.slice(at, at + 2)) ? null : match(word);
      if (found !== null) read(found);
      if (match(parameter) !== null) hasParameters = true;
      if (char === '(') brackets += 1;
      if (char === ')') brackets -= 1;
      pass(found?.length ?? pieceLength(sql, at, match, quoted));
      end = at;
    }
  }
  finish();
  return { statements, isClosed };
}

/** Of what is no word: a text in quotes or dollars, or one character. Null when it never ends. */
function pieceLength(
  sql: string,
  at: number,
  match: (pattern: RegExp) => string | null,
  quoted: RegExp,
): number | null {
  if (/^(?:["']|E')/iu.test(sql.slice(at, at + 2))) return match(quoted)?.length ?? null;
  const open = match(dollarOpen);
  if (open === null) return 1;
  const close = sql.indexOf(open, at + open.length);
  return close < 0 ? null : close + open.length - at;
}

/** Comments nest. Null when it never ends. */
function commentLength(sql: string, from: number): number | null {
  let depth = 0;
  for (const { 0: sign, index } of sql.slice(from).matchAll(/\/\*|\*\//gu)) {
    depth += sign === '/*' ? 1 : -1;
    if (depth === 0) return index + 2;
  }
  return null;
}
