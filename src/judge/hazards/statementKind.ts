// What a statement is, read from its text: only to tell apart what was observed of it cannot.

import { isSign, isWord, type SqlToken } from '../../model/sqlTokens.ts';
import { TokenCursor } from '../../model/tokenCursor.ts';
import { type AlterAction, alterActions } from './alterActions.ts';
import { takeName, takeRelation, takeRelations } from './relationName.ts';
import { sqlText } from './sqlText.ts';
import { commaParts, outerTokens, statementTokens } from './statementTokens.ts';

/** Tables as a schema has them: `users`, `shop.users`. */
export type StatementKind =
  | {
      readonly kind: 'create index';
      /** Null when Postgres is to name it. */
      readonly index: string | null;
      readonly table: string;
      readonly unique: boolean;
      readonly concurrently: boolean;
      readonly ifNotExists: boolean;
    }
  | { readonly kind: 'drop index'; readonly indexes: readonly string[]; readonly concurrently: boolean }
  | { readonly kind: 'create table'; readonly table: string; readonly ifNotExists: boolean }
  | {
      readonly kind: 'alter table';
      readonly table: string;
      readonly actions: readonly AlterAction[];
      /** The same, as SQL in one spelling: `alter column email set not null`. */
      readonly texts: readonly string[];
    }
  | { readonly kind: 'drop table' | 'truncate'; readonly tables: readonly string[]; readonly cascade: boolean }
  | {
      readonly kind: 'update' | 'delete';
      readonly table: string;
      /** Whether it has a WHERE. */
      readonly filtered: boolean;
    }
  /** `selects`: its rows come from a query, not from a list. */
  | { readonly kind: 'insert'; readonly table: string; readonly selects: boolean }
  | { readonly kind: 'merge'; readonly table: string }
  /** `target` is null where it takes all there is. */
  | {
      readonly kind: 'vacuum full' | 'cluster' | 'reindex' | 'refresh';
      readonly target: string | null;
      readonly concurrently: boolean;
    }
  /** `begin`, `commit`, `rollback`, `savepoint`, `release`; `rollback to` is a savepoint's. */
  | { readonly kind: 'transaction'; readonly command: TransactionCommand }
  | { readonly kind: 'set'; readonly setting: string; readonly local: boolean }
  | { readonly kind: 'select' }
  /** All others: `create type`, `alter type`, `do`, in the first two words. */
  | { readonly kind: 'other'; readonly words: string };

export type TransactionCommand = 'begin' | 'commit' | 'rollback' | 'rollback to' | 'savepoint' | 'release';

export type AlterTable = Extract<StatementKind, { readonly kind: 'alter table' }>;

const known = new Map<string, readonly StatementKind[]>();

/** One for each statement of the text, in their order. */
export function statementKinds(sql: string): readonly StatementKind[] {
  const before = known.get(sql);
  if (before !== undefined) return before;
  // Rules ask for the same few texts again and again; a runaway loop must not fill the memory.
  if (known.size > 500) known.clear();
  const kinds = statementTokens(sql).map(statementKind);
  known.set(sql, kinds);
  return kinds;
}

function statementKind(tokens: readonly SqlToken[]): StatementKind {
  const cursor = new TokenCursor(tokens);
  const other: StatementKind = { kind: 'other', words: firstWords(tokens) };
  if (cursor.takes('create')) return created(cursor) ?? other;
  if (cursor.takes('drop')) return dropped(cursor) ?? other;
  if (cursor.takesAll('alter', 'table')) return alteredTable(cursor) ?? other;
  if (cursor.takes('truncate')) {
    cursor.takes('table');
    return { kind: 'truncate', tables: takeRelations(cursor), cascade: hasWord(tokens, 'cascade') };
  }
  return upkeep(cursor) ?? transaction(cursor) ?? setting(cursor) ?? rowsKind(outerTokens(tokens)) ?? other;
}

function created(cursor: TokenCursor): StatementKind | null {
  const unique = cursor.takes('unique');
  if (cursor.takes('index')) {
    const concurrently = cursor.takes('concurrently');
    const ifNotExists = cursor.takesAll('if', 'not', 'exists');
    const index = isWord(cursor.next, 'on') ? null : takeName(cursor);
    cursor.takes('on');
    cursor.takes('only');
    const table = takeRelation(cursor);
    return table === null ? null : { kind: 'create index', index, table, unique, concurrently, ifNotExists };
  }
  while (cursor.takesOneOf('temporary', 'temp', 'unlogged', 'global', 'local') !== undefined);
  if (!cursor.takes('table')) return null;
  const ifNotExists = cursor.takesAll('if', 'not', 'exists');
  const table = takeRelation(cursor);
  return table === null ? null : { kind: 'create table', table, ifNotExists };
}

function dropped(cursor: TokenCursor): StatementKind | null {
  const what = cursor.takesOneOf('index', 'table');
  if (what === undefined) return null;
  const concurrently = what === 'index' && cursor.takes('concurrently');
  cursor.takesAll('if', 'exists');
  const names = takeRelations(cursor);
  if (what === 'index') return { kind: 'drop index', indexes: names, concurrently };
  return { kind: 'drop table', tables: names, cascade: cursor.takes('cascade') };
}

function alteredTable(cursor: TokenCursor): StatementKind | null {
  cursor.takesAll('if', 'exists');
  cursor.takes('only');
  const table = takeRelation(cursor);
  cursor.takes('*');
  if (table === null) return null;
  const texts = commaParts(cursor.rest).map(sqlText);
  return { kind: 'alter table', table, actions: alterActions(cursor.rest), texts };
}

function upkeep(cursor: TokenCursor): StatementKind | null {
  const words = outerTokens(cursor.tokens);
  const concurrently = hasWord(cursor.tokens, 'concurrently');
  if (cursor.takes('vacuum')) {
    if (!hasWord(cursor.tokens, 'full')) return null;
    skipOptions(cursor, ['full', 'freeze', 'verbose', 'analyze']);
    return { kind: 'vacuum full', target: takeRelation(cursor), concurrently };
  }
  if (cursor.takes('cluster')) {
    skipOptions(cursor, ['verbose']);
    return { kind: 'cluster', target: takeRelation(cursor), concurrently };
  }
  if (cursor.takes('reindex')) {
    skipOptions(cursor, ['verbose', 'index', 'table', 'schema', 'database', 'system', 'concurrently']);
    return { kind: 'reindex', target: takeRelation(cursor), concurrently };
  }
  if (!cursor.takesAll('refresh', 'materialized', 'view') || words.length === 0) return null;
  cursor.takes('concurrently');
  return { kind: 'refresh', target: takeRelation(cursor), concurrently };
}

function skipOptions(cursor: TokenCursor, words: readonly string[]): void {
  if (cursor.takes('(')) while (cursor.next !== undefined && !cursor.takes(')')) cursor.at += 1;
  while (cursor.takesOneOf(...words) !== undefined);
}

function transaction(cursor: TokenCursor): StatementKind | null {
  const of = (command: TransactionCommand): StatementKind => ({ kind: 'transaction', command });
  if (cursor.takes('begin') || cursor.takesAll('start', 'transaction')) return of('begin');
  if (cursor.takes('commit') || cursor.takes('end')) return of('commit');
  if (cursor.takes('rollback') || cursor.takes('abort'))
    return of(hasWord(cursor.rest, 'to') ? 'rollback to' : 'rollback');
  if (cursor.takes('savepoint')) return of('savepoint');
  return cursor.takes('release') ? of('release') : null;
}

function setting(cursor: TokenCursor): StatementKind | null {
  if (!cursor.takes('set')) return null;
  const local = cursor.takesOneOf('local', 'session') === 'local';
  const name = takeName(cursor);
  return name === null ? null : { kind: 'set', setting: name, local };
}

/** What reads or writes rows; a WITH before it stands in brackets, but for the names of its queries. */
function rowsKind(outer: readonly SqlToken[]): StatementKind | null {
  const verb = outer.findIndex((token) => verbs.some((word) => isWord(token, word)));
  if (verb < 0) return null;
  const cursor = new TokenCursor(outer.slice(verb));
  const filtered = hasWord(cursor.tokens, 'where');
  if (cursor.takes('select')) return { kind: 'select' };
  const kind = cursor.takesOneOf('update', 'delete', 'insert', 'merge');
  if (kind === 'delete') cursor.takes('from');
  else cursor.takes('into');
  cursor.takes('only');
  const table = takeRelation(cursor);
  if (table === null) return null;
  if (kind === 'insert') return { kind, table, selects: !hasWord(cursor.tokens, 'values') };
  if (kind === 'merge') return { kind, table };
  return kind === 'update' || kind === 'delete' ? { kind, table, filtered } : null;
}

const verbs = ['select', 'update', 'delete', 'insert', 'merge'];

const hasWord = (tokens: readonly SqlToken[], word: string): boolean => tokens.some((token) => isWord(token, word));

const firstWords = (tokens: readonly SqlToken[]): string =>
  tokens
    .slice(0, 2)
    .filter((token) => !isSign(token, '('))
    .map(({ value }) => value)
    .join(' ');
