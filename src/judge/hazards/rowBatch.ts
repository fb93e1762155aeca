// Reads off a statement that writes rows whether it takes a part of the table at a time, and which others are its like.

import { isSign, isWord, type SqlToken, tokenText } from '../../model/sqlTokens.ts';
import { sqlText } from './sqlText.ts';
import { statementKinds } from './statementKind.ts';
import { outerTokens, statementTokens } from './statementTokens.ts';

export interface RowWrite {
  readonly verb: 'update' | 'delete' | 'insert';
  readonly table: string;
  /** The same for all statements that differ in their values alone. */
  readonly shape: string;
  readonly filtered: boolean;
  /** The number behind LIMIT; null for none, NaN where it is a parameter. */
  readonly limit: number | null;
  /** Columns that lie between two values, or in a list of values. */
  readonly bounded: readonly string[];
  /** The words between SET and WHERE; null for all but an UPDATE. */
  readonly set: string | null;
  /** The words behind WHERE, of the query that picks the batch where there is one. */
  readonly where: string | null;
}

const known = new Map<string, readonly RowWrite[]>();

/** One for each INSERT, UPDATE and DELETE of the text. */
export function rowWrites(sql: string): readonly RowWrite[] {
  const before = known.get(sql);
  if (before !== undefined) return before;
  // A loop sends the same few texts thousands of times; one that never repeats itself must not fill the memory.
  if (known.size > 500) known.clear();
  const kinds = statementKinds(sql);
  const writes = statementTokens(sql).flatMap((tokens, at): readonly RowWrite[] => {
    const kind = kinds[at];
    if (kind?.kind !== 'update' && kind?.kind !== 'delete' && kind?.kind !== 'insert') return [];
    return [
      {
        verb: kind.kind,
        table: kind.table,
        shape: shapeOf(tokens),
        filtered: kind.kind !== 'insert' && kind.filtered,
        limit: limitIn(tokens),
        bounded: boundedColumns(tokens),
        set: kind.kind === 'update' ? setIn(tokens) : null,
        where: whereIn(tokens),
      },
    ];
  });
  known.set(sql, writes);
  return writes;
}

/** Whether it says itself that it takes only so many rows, by LIMIT or by a stretch of its key. */
export function isBatch({ limit, bounded }: RowWrite, key: readonly string[]): boolean {
  return limit !== null || bounded.some((column) => key.includes(column));
}

function shapeOf(tokens: readonly SqlToken[]): string {
  const plain = tokenText(tokens.map((token) => (isValue(token) ? { kind: 'sign', value: '?' } : token)));
  return plain.replaceAll(/\? (?:, \? )+/gu, '? ').replaceAll(/\( \? \)(?: , \( \? \))*/gu, '( ? )');
}

const isValue = ({ kind, value }: SqlToken): boolean =>
  kind === 'text' || kind === 'number' || (kind === 'word' && /^(?:true|false|null)$/u.test(value));

function limitIn(tokens: readonly SqlToken[]): number | null {
  const at = tokens.findLastIndex((token) => isWord(token, 'limit') || isWord(token, 'fetch'));
  const token = tokens[isWord(tokens[at], 'fetch') ? at + 2 : at + 1];
  return at < 0 || token === undefined || isWord(token, 'all') ? null : Number(token.value);
}

function boundedColumns(tokens: readonly SqlToken[]): readonly string[] {
  const columnsBefore = (is: (at: number) => boolean): readonly string[] =>
    tokens.flatMap((_, at) => {
      const column = tokens[at - 1];
      return is(at) && (column?.kind === 'name' || column?.kind === 'word') ? [column.value] : [];
    });
  const above = columnsBefore((at) => isSign(tokens[at], '>') || isSign(tokens[at], '>='));
  const below = columnsBefore((at) => isSign(tokens[at], '<') || isSign(tokens[at], '<='));
  const isList = (at: number): boolean =>
    (isWord(tokens[at], 'in') && isSign(tokens[at + 1], '(') && !isWord(tokens[at + 2], 'select')) ||
    (isSign(tokens[at], '=') && (isWord(tokens[at + 1], 'any') || isPlainValue(tokens[at + 1])));
  return [
    ...above.filter((column) => below.includes(column)),
    ...columnsBefore((at) => isWord(tokens[at], 'between')),
    ...columnsBefore(isList),
  ];
}

const isPlainValue = (token: SqlToken | undefined): boolean =>
  token?.kind === 'text' || token?.kind === 'number' || isSign(token, '$');

function setIn(tokens: readonly SqlToken[]): string | null {
  const outer = from(tokens, 'set');
  if (outer === null) return null;
  const end = outer.findIndex(
    (token, at) =>
      ['where', 'from', 'returning'].some((word) => isWord(token, word)) &&
      outerTokens(outer.slice(0, at + 1)).includes(token),
  );
  return shownSql(end < 0 ? outer : outer.slice(0, end));
}

/** What is bound to a parameter is not in the text. */
const shownSql = (tokens: readonly SqlToken[]): string => sqlText(tokens).replaceAll(/\$\d+/gu, '…');

function whereIn(tokens: readonly SqlToken[]): string | null {
  const until = (part: readonly SqlToken[], words: readonly string[]): string => {
    const end = part.findIndex((token) => words.some((word) => isWord(token, word)));
    return shownSql(end < 0 ? part : part.slice(0, end));
  };
  if (limitIn(tokens) === null) {
    const outer = from(tokens, 'where');
    return outer && until(outer, ['returning']);
  }
  const picks = tokens.findLastIndex((token) => isWord(token, 'limit') || isWord(token, 'fetch'));
  const where = tokens.slice(0, picks).findLastIndex((token) => isWord(token, 'where'));
  const select = tokens.slice(0, picks).findLastIndex((token) => isWord(token, 'select'));
  return where < select ? null : until(tokens.slice(where + 1), ['order', 'limit', 'fetch', 'for']);
}

/** What follows the word, where it stands in no bracket. */
function from(tokens: readonly SqlToken[], word: string): readonly SqlToken[] | null {
  const found = outerTokens(tokens).findLast((token) => isWord(token, word));
  return found === undefined ? null : tokens.slice(tokens.indexOf(found) + 1);
}
