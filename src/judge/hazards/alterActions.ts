// What the parts of an ALTER TABLE do. https://www.postgresql.org/docs/18/sql-altertable.html

import { isWord, type SqlToken } from '../../model/sqlTokens.ts';
import { TokenCursor } from '../../model/tokenCursor.ts';
import { takeColumns, takeName, takeRelation } from './relationName.ts';
import { sqlText } from './sqlText.ts';
import { commaParts, outerTokens } from './statementTokens.ts';

export type ConstraintType = 'primary key' | 'unique' | 'foreign key' | 'check' | 'exclusion' | 'not null';

export interface AddedConstraint {
  readonly type: ConstraintType;
  /** Null when Postgres is to name it. */
  readonly name: string | null;
  /** Empty for a CHECK and an exclusion. */
  readonly columns: readonly string[];
  readonly notValid: boolean;
  readonly usingIndex: string | null;
  /** Foreign keys only. */
  readonly references: string | null;
}

export type AlterAction =
  | {
      readonly kind: 'add column';
      readonly column: string;
      /** The type and all that follows, in one spelling. */
      readonly definition: string;
      readonly constraints: readonly AddedConstraint[];
      /** `serial`, an identity, or GENERATED … STORED: a value of its own for each row. */
      readonly computed: 'serial' | 'identity' | 'stored' | null;
      /** In one spelling; null without one. */
      readonly default: string | null;
    }
  | { readonly kind: 'add constraint'; readonly constraint: AddedConstraint }
  | { readonly kind: 'validate constraint'; readonly name: string }
  | { readonly kind: 'set not null' | 'drop not null' | 'set default' | 'drop default'; readonly column: string }
  /** `using` is null without USING. */
  | { readonly kind: 'set type'; readonly column: string; readonly type: string; readonly using: string | null }
  | { readonly kind: 'set expression'; readonly column: string }
  | { readonly kind: 'drop column' | 'drop constraint'; readonly name: string; readonly cascade: boolean }
  | { readonly kind: 'rename column' | 'rename constraint'; readonly from: string; readonly to: string }
  | { readonly kind: 'rename table'; readonly to: string }
  | {
      readonly kind: 'attach partition' | 'detach partition';
      readonly partition: string;
      readonly concurrently: boolean;
    }
  /** In its own words: `set logged`, `owner to app`. */
  | { readonly kind: 'other'; readonly text: string };

/** What follows the name of the table. */
export function alterActions(tokens: readonly SqlToken[]): readonly AlterAction[] {
  return commaParts(tokens).map(alterAction);
}

function alterAction(tokens: readonly SqlToken[]): AlterAction {
  const other: AlterAction = { kind: 'other', text: sqlText(tokens) };
  const cursor = new TokenCursor(tokens);
  const verb = cursor.takesOneOf('add', 'validate', 'alter', 'drop', 'rename', 'attach', 'detach');
  switch (verb) {
    case 'add':
      return added(cursor);
    case 'validate': {
      const name = cursor.takes('constraint') ? takeName(cursor) : null;
      return name === null ? other : { kind: 'validate constraint', name };
    }
    case 'alter': {
      if (isWord(cursor.next, 'constraint')) return other;
      cursor.takes('column');
      const column = takeName(cursor);
      return column === null ? other : (altered(cursor, column) ?? other);
    }
    case 'drop': {
      const kind = cursor.takes('constraint') ? 'drop constraint' : 'drop column';
      cursor.takes('column');
      cursor.takesAll('if', 'exists');
      const name = takeName(cursor);
      return name === null ? other : { kind, name, cascade: cursor.takes('cascade') };
    }
    case 'rename':
      return renamed(cursor) ?? other;
    case 'attach':
    case 'detach': {
      const partition = cursor.takes('partition') ? takeRelation(cursor) : null;
      if (partition === null) return other;
      return { kind: `${verb} partition`, partition, concurrently: cursor.takes('concurrently') };
    }
    default:
      return other;
  }
}

function added(cursor: TokenCursor): AlterAction {
  const [constraint] = constraintsIn(cursor.rest, null);
  const isColumn =
    cursor.takes('column') ||
    !['constraint', 'primary', 'unique', 'foreign', 'check', 'exclude'].some((word) => isWord(cursor.next, word));
  if (!isColumn && constraint !== undefined) return { kind: 'add constraint', constraint };
  cursor.takesAll('if', 'not', 'exists');
  const column = takeName(cursor) ?? '';
  const outer = outerTokens(cursor.rest);
  const definition = sqlText(cursor.rest);
  const has = (...words: readonly string[]): boolean =>
    outer.some((_, at) => words.every((word, offset) => isWord(outer[at + offset], word)));
  const serial = ['serial', 'bigserial', 'smallserial', 'serial4', 'serial8', 'serial2'].some((type) => has(type));
  const computed = serial ? 'serial' : has('as', 'identity') ? 'identity' : has('stored') ? 'stored' : null;
  const constraints = constraintsIn(cursor.rest, column);
  return { kind: 'add column', column, definition, constraints, computed, default: defaultIn(cursor.rest) };
}

/** https://www.postgresql.org/docs/18/sql-createtable.html: words that none of a default's expressions has outside of brackets. */
const behindDefault = 'check collate constraint generated not null primary references unique'.split(' ');

function defaultIn(tokens: readonly SqlToken[]): string | null {
  const outer = new Set(outerTokens(tokens));
  // An identity is GENERATED BY DEFAULT.
  const start = tokens.findIndex(
    (token, at) => outer.has(token) && isWord(token, 'default') && !isWord(tokens[at - 1], 'by'),
  );
  if (start < 0) return null;
  const end = tokens.findIndex(
    (token, at) => at > start + 1 && outer.has(token) && behindDefault.some((word) => isWord(token, word)),
  );
  return sqlText(tokens.slice(start + 1, end < 0 ? tokens.length : end));
}

function altered(cursor: TokenCursor, column: string): AlterAction | null {
  if (cursor.takesAll('set', 'not', 'null')) return { kind: 'set not null', column };
  if (cursor.takesAll('drop', 'not', 'null')) return { kind: 'drop not null', column };
  if (cursor.takesAll('set', 'default')) return { kind: 'set default', column };
  if (cursor.takesAll('drop', 'default')) return { kind: 'drop default', column };
  if (cursor.takesAll('set', 'expression')) return { kind: 'set expression', column };
  if (!cursor.takesAll('set', 'data', 'type') && !cursor.takes('type')) return null;
  const { rest } = cursor;
  const using = rest.findIndex((token) => isWord(token, 'using'));
  return {
    kind: 'set type',
    column,
    type: sqlText(using < 0 ? rest : rest.slice(0, using)),
    using: using < 0 ? null : sqlText(rest.slice(using + 1)),
  };
}

function renamed(cursor: TokenCursor): AlterAction | null {
  if (cursor.takes('to')) {
    const to = takeName(cursor);
    return to === null ? null : { kind: 'rename table', to };
  }
  const kind = cursor.takes('constraint') ? 'rename constraint' : 'rename column';
  cursor.takes('column');
  const from = takeName(cursor);
  const to = cursor.takes('to') ? takeName(cursor) : null;
  return from === null || to === null ? null : { kind, from, to };
}

/** The constraints of a table's part, or those of a column when it is named. */
function constraintsIn(tokens: readonly SqlToken[], column: string | null): readonly AddedConstraint[] {
  const found: AddedConstraint[] = [];
  const cursor = new TokenCursor(tokens);
  let name: string | null = null;
  let depth = 0;
  while (cursor.next !== undefined) {
    const inBrackets = depth > 0;
    if (!inBrackets && cursor.takes('constraint')) {
      name = takeName(cursor);
      continue;
    }
    const type = inBrackets ? null : takeConstraintType(cursor);
    if (type !== null) {
      found.push(constraint(type, name, column, cursor));
      name = null;
      continue;
    }
    if (cursor.takes('(')) depth += 1;
    else if (cursor.takes(')')) depth -= 1;
    else cursor.at += 1;
  }
  return found;
}

function takeConstraintType(cursor: TokenCursor): ConstraintType | null {
  if (cursor.takesAll('primary', 'key')) return 'primary key';
  if (cursor.takesAll('foreign', 'key')) return 'foreign key';
  if (isWord(cursor.next, 'references')) return 'foreign key';
  if (cursor.takesAll('not', 'null')) return 'not null';
  if (cursor.takes('unique')) return 'unique';
  if (cursor.takes('check')) return 'check';
  return cursor.takes('exclude') ? 'exclusion' : null;
}

/** The cursor stands behind the words of its type. */
function constraint(
  type: ConstraintType,
  name: string | null,
  column: string | null,
  cursor: TokenCursor,
): AddedConstraint {
  const { rest } = cursor;
  const words = outerTokens(rest);
  const notValid = words.some((token, at) => isWord(token, 'not') && isWord(words[at + 1], 'valid'));
  const isKey = type === 'primary key' || type === 'unique' || type === 'foreign key';
  if (type === 'unique') cursor.takesAll('nulls', 'not', 'distinct');
  const inTable = isKey ? takeColumns(cursor) : type === 'not null' && column === null ? named(takeName(cursor)) : [];
  const usingIndex = isKey && cursor.takesAll('using', 'index') ? takeName(cursor) : null;
  const references = type === 'foreign key' && cursor.takes('references') ? takeRelation(cursor) : null;
  return { type, name, columns: column === null ? inTable : [column], notValid, usingIndex, references };
}

const named = (name: string | null): readonly string[] => (name === null ? [] : [name]);
