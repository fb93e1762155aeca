// Cuts an SQL script into its statements, as psql would before it sends them.
// https://www.postgresql.org/docs/18/sql-syntax-lexical.html

export interface ScriptStatement {
  /** Without its semicolon, and with what stands before it on its first line taken off. */
  readonly sql: string;
  /** Line of the script on which it begins, from 1. */
  readonly line: number;
}

/** Runs of what cannot hold a semicolon of the script's own; a comment is one of them. */
const pieces = new RegExp(
  [
    String.raw`(?<comment>--[^\n]*|\/\*)`,
    String.raw`(?<![\w$])e'(?:\\[\s\S]|''|[^'\\])*(?:'|$)`,
    `'(?:[^']|'')*(?:'|$)`,
    `"(?:[^"]|"")*(?:"|$)`,
    String.raw`(?<![\w$])(?<dollar>\$(?:[a-z_]\w*)?\$)`,
    String.raw`(?<word>[a-z_][\w$]*)`,
    String.raw`(?<blank>\s+)`,
    String.raw`[\s\S]`,
  ].join('|'),
  'giuy',
);

/** Comments go with the statement they stand in; a script's last statement needs no semicolon. */
export function scriptStatements(script: string): readonly ScriptStatement[] {
  const statements: ScriptStatement[] = [];
  let begin: number | null = null;
  let end = 0;
  let brackets = 0;
  // The body of a function in standard SQL, BEGIN ATOMIC … END, has semicolons of its own.
  let blocks = 0;
  let lastWord = '';
  const finish = () => {
    if (begin !== null) statements.push({ sql: script.slice(begin, end), line: lineAt(script, begin) });
    [begin, brackets, blocks, lastWord] = [null, 0, 0, ''];
  };
  for (let at = 0; at < script.length; ) {
    const { text, groups } = pieceAt(script, at);
    const from = at;
    at += text.length;
    if (groups.comment !== undefined || groups.blank !== undefined) continue;
    if (text === ';' && brackets <= 0 && blocks <= 0) {
      finish();
      continue;
    }
    begin ??= from;
    end = at;
    if (text === '(') brackets += 1;
    if (text === ')') brackets -= 1;
    const word = groups.word?.toLowerCase();
    if (word === undefined) continue;
    if (word === 'atomic' && lastWord === 'begin') blocks += 1;
    if (blocks > 0 && word === 'case') blocks += 1;
    if (blocks > 0 && word === 'end') blocks -= 1;
    lastWord = word;
  }
  finish();
  return statements;
}

interface Piece {
  readonly text: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

function pieceAt(script: string, at: number): Piece {
  pieces.lastIndex = at;
  const match = pieces.exec(script);
  const groups = match?.groups ?? {};
  const text = match?.[0] ?? script.charAt(at);
  if (text === '/*') return { text: script.slice(at, endOfComment(script, at)), groups };
  if (groups.dollar === undefined) return { text, groups };
  const close = script.indexOf(groups.dollar, at + text.length);
  return { text: close < 0 ? script.slice(at) : script.slice(at, close + text.length), groups };
}

/** Comments nest in Postgres. */
function endOfComment(script: string, from: number): number {
  let depth = 0;
  for (const { 0: sign, index } of script.slice(from).matchAll(/\/\*|\*\//gu)) {
    depth += sign === '/*' ? 1 : -1;
    if (depth === 0) return from + index + 2;
  }
  return script.length;
}

/** The line of a place in a text, from 1. */
export function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}
