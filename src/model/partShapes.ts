// What a constraint or an index is, whatever it is called: equal for two that do the same.

import { canonicalExpression, canonicalKeys } from './canonicalExpression.ts';
import { noRenames, nowCalled, type Renames, renamedColumns } from './renames.ts';
import type { Constraint, Index } from './schema.ts';
import { closingBracket, isSign, isWord, type SqlToken, sqlTokens, tokenText } from './sqlTokens.ts';

/** `table` is the table's name on the same side as the constraint; `renames` lead from there to the names now. */
export function constraintShape(constraint: Constraint, table: string, renames: Renames = noRenames): string {
  const columns = renamedColumns(renames, table);
  const tokens = withoutNotValid(sqlTokens(constraint.definition));
  const open = tokens.findIndex((token) => isSign(token, '('));
  const close = closingBracket(tokens, open);
  if (constraint.kind === 'check' && open >= 0) {
    const condition = canonicalExpression(tokenText(tokens.slice(open, close + 1)), columns);
    return `check ${condition} ${tokenText(tokens.slice(close + 1))}`;
  }
  if (constraint.kind === 'not null') {
    const inherits = tokens.some((token) => isWord(token, 'inherit')) ? ' no inherit' : '';
    return `not null ${JSON.stringify(constraint.columns.map((name) => nowCalled(columns, name)))}${inherits}`;
  }
  const { references } = constraint;
  if (constraint.kind !== 'foreign key' || references === null)
    return `${constraint.kind} ${tokenText(renamedInBrackets(tokens, columns))}`;
  const start = tokens.findIndex((token) => isWord(token, 'references'));
  const target = tokens.findIndex((token, at) => at > start && isSign(token, '('));
  const there = renamedColumns(renames, references.table);
  return [
    'foreign key',
    JSON.stringify(constraint.columns.map((name) => nowCalled(columns, name))),
    JSON.stringify(nowCalled(renames.tables, references.table)),
    JSON.stringify(references.columns.map((name) => nowCalled(there, name))),
    tokenText(renamedInBrackets(tokens.slice(closingBracket(tokens, target) + 1), columns)),
  ].join(' ');
}

const name = String.raw`(?:"(?:[^"]|"")*"|[^\s".]+)`;
const indexHead = new RegExp(
  String.raw`^CREATE (?:UNIQUE )?INDEX ${name} ON (?:ONLY )?(?:${name}\.)?${name} USING `,
  'u',
);

/** Neither the index's own name nor its table's counts. */
export function indexShape(index: Index, table: string, renames: Renames = noRenames): string {
  const columns = renamedColumns(renames, table);
  const tokens = sqlTokens(index.definition.replace(indexHead, ''));
  const open = tokens.findIndex((token) => isSign(token, '('));
  const close = closingBracket(tokens, open);
  const where = tokens.findIndex((token, at) => at > close && isWord(token, 'where'));
  const end = index.predicate === null || where < 0 ? tokens.length : where;
  return [
    index.unique ? 'unique' : 'not unique',
    tokenText(tokens.slice(0, open)),
    ...canonicalKeys(tokens.slice(open + 1, close), columns),
    tokenText(renamedInBrackets(tokens.slice(close + 1, end), columns)),
    index.predicate === null ? '' : `where ${canonicalExpression(index.predicate, columns)}`,
  ].join(' ');
}

/** Its keys, each in one spelling with its collation, operator class and order. */
export function indexKeys({ definition }: Index): readonly string[] {
  const tokens = sqlTokens(definition.replace(indexHead, ''));
  const open = tokens.findIndex((token) => isSign(token, '('));
  return canonicalKeys(tokens.slice(open + 1, closingBracket(tokens, open)));
}

/** `validated` says it. */
function withoutNotValid(tokens: readonly SqlToken[]): readonly SqlToken[] {
  const isNotValid = isWord(tokens.at(-2), 'not') && isWord(tokens.at(-1), 'valid');
  return isNotValid ? tokens.slice(0, -2) : tokens;
}

/** Outside of brackets a word is SQL's own, and never a column. */
function renamedInBrackets(tokens: readonly SqlToken[], columns: ReadonlyMap<string, string>): readonly SqlToken[] {
  if (columns.size === 0) return tokens;
  let depth = 0;
  return tokens.map((token) => {
    if (token.kind === 'sign' && token.value === '(') depth += 1;
    if (token.kind === 'sign' && token.value === ')') depth -= 1;
    const now = depth > 0 && (token.kind === 'word' || token.kind === 'name') ? columns.get(token.value) : undefined;
    return now === undefined ? token : { kind: 'name', value: now };
  });
}
