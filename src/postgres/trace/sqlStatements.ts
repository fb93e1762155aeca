// Cuts a text into its statements, as psql does, for those who must know how many there are and what each begins with.
// https://www.postgresql.org/docs/18/sql-syntax-lexical.html

export interface SqlStatement {
  /** Where it stands in the text, without the semicolon. */
  readonly start: number;
  readonly end: number;
  /** Its words in upper case, as far as they stand outside of quotes and comments; at most 12. */
  readonly words: readonly string[];
  /** Whether it holds `$1`: it waits for a value, then. */
  readonly hasParameters: boolean;
}

const mostWords = 12;
const blank = /\s+/y;
const lineComment = /--[^\n\r]*/y;
const plainText = /(?:E'(?:[^'\\]|\\.|'')*'|'(?:[^']|'')*'|"(?:[^"]|"")*")/isy;
const escapedText = /(?:E?'(?:[^'\\]|\\.|'')*'|"(?:[^"]|"")*")/isy;
const dollarOpen = /\$(?:[a-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/iy;
const parameter = /\$\d+/y;
const word = /[a-z_\u0080-\uffff][\w$\u0080-\uffff]*/iy;

/**
 * Null when a quote or a comment is never closed: what follows would be read as a part of it. Null, too, when it depends on
 * `standard_conforming_strings`, which is the session's own.
 */
export function sqlStatements(sql: string): readonly SqlStatement[] | null {
  const read = cut(sql, plainText);
  if (read === null || !sql.includes('\\')) return read;
  const other = cut(sql, escapedText);
  const isSame = other?.length === read.length && other.every(({ end }, at) => end === read[at]?.end);
  return isSame ? read : null;
}

/** `quoted` is how texts and names in quotes are written. */
function cut(sql: string, quoted: RegExp): readonly SqlStatement[] | null {
  const statements: SqlStatement[] = [];
  let words: string[] = [];
  let start: number | null = null;
  let hasParameters = false;
  let at = 0;
  let depth = 0;
  // The statements of a function's body, `BEGIN ATOMIC … END`, are not cut.
  let atomic = 0;

  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    return pattern.exec(sql)?.[0] ?? null;
  };
  const end = (): void => {
    if (start !== null) statements.push({ start, end: at, words: words.slice(0, mostWords), hasParameters });
    start = null;
    words = [];
    hasParameters = false;
    atomic = 0;
    depth = 0;
  };

  while (at < sql.length) {
    const passed = match(blank) ?? match(lineComment);
    if (passed !== null) {
      at += passed.length;
      continue;
    }
    if (sql.startsWith('/*', at)) {
      const after = endOfComment(sql, at);
      if (after === null) return null;
      at = after;
      continue;
    }
    const char = sql.charAt(at);
    if (char === ';' && depth <= 0 && atomic === 0) {
      end();
      at += 1;
      continue;
    }
    start ??= at;
    const length = quotedLength(sql, at, match, quoted);
    if (length === null) return null;
    if (length > 0) {
      at += length;
      continue;
    }
    if (match(parameter) !== null) hasParameters = true;
    const found = match(word);
    if (found !== null) {
      const upper = found.toUpperCase();
      if (words.at(-1) === 'BEGIN' && upper === 'ATOMIC') atomic = 1;
      else if (atomic > 0 && upper === 'CASE') atomic += 1;
      else if (atomic > 0 && upper === 'END') atomic -= 1;
      if (words.length < mostWords || atomic > 0 || upper === 'BEGIN') words.push(upper);
      at += found.length;
      continue;
    }
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
    at += 1;
  }
  end();
  return statements;
}

/** 0 when no quote begins here, null when it does and never ends. */
function quotedLength(
  sql: string,
  at: number,
  match: (pattern: RegExp) => string | null,
  quoted: RegExp,
): number | null {
  const char = sql.charAt(at);
  if (char === "'" || char === '"' || /^E'/iu.test(sql.slice(at, at + 2))) return match(quoted)?.length ?? null;
  if (char !== '$') return 0;
  const open = match(dollarOpen);
  if (open === null) return 0;
  const close = sql.indexOf(open, at + open.length);
  return close < 0 ? null : close + open.length - at;
}

/** Comments nest. */
function endOfComment(sql: string, from: number): number | null {
  let depth = 0;
  for (let at = from; at < sql.length; at += 1) {
    if (sql.startsWith('/*', at)) depth += 1;
    else if (sql.startsWith('*/', at)) depth -= 1;
    else continue;
    at += 1;
    if (depth === 0) return at + 1;
  }
  return null;
}
