// A definition in Postgres' own words, as it would read now that tables and columns in it are called otherwise.

import { nowCalled, type Renames, renamedColumns } from './renames.ts';
import { bareName } from './schema.ts';
import { isSign, isWord, type SqlToken, sqlTokens, tokenText } from './sqlTokens.ts';

/**
 * Every way in which it might read: which of two columns of one name is meant, only a parser of SQL could tell.
 * `table` is that of a trigger, policy or rule.
 */
export function renamedDefinitions(definition: string, table: string | null, renames: Renames): readonly string[] {
  const tokens = sqlTokens(definition);
  const tables = [...renames.tables].map(([name, now]) => [bareName(name), bareName(now)] as const);
  const ofColumns =
    table === null
      ? [new Map([...renames.columns.values()].flatMap((columns) => [...columns])), ...renames.columns.values()]
      : [renamedColumns(renames, table)];
  return ofColumns.map((columns) => tokenText(rewritten(tokens, new Map([...tables, ...columns]), columns)));
}

/** The output of a view keeps its name: `SELECT name` reads `SELECT full_name AS name` when the column is renamed. */
function rewritten(
  tokens: readonly SqlToken[],
  names: ReadonlyMap<string, string>,
  columns: ReadonlyMap<string, string>,
): readonly SqlToken[] {
  const inSelectList: boolean[] = [false];
  return tokens.flatMap((token, at): readonly SqlToken[] => {
    if (isSign(token, '(')) inSelectList.push(false);
    if (isSign(token, ')')) inSelectList.pop();
    if (isWord(token, 'select')) inSelectList[inSelectList.length - 1] = true;
    if (isWord(token, 'from')) inSelectList[inSelectList.length - 1] = false;
    // After AS stands the name of an output, which stays.
    if ((token.kind !== 'word' && token.kind !== 'name') || isWord(tokens[at - 1], 'as')) return [token];
    const renamed: SqlToken = { kind: 'name', value: nowCalled(names, token.value) };
    if (renamed.value === token.value) return [token];
    const isOutput = inSelectList.at(-1) === true && columns.has(token.value) && endsOutput(tokens[at + 1]);
    const isAlone = isSign(tokens[at - 1], ',') || isSign(tokens[at - 1], '.') || isWord(tokens[at - 1], 'select');
    return isOutput && isAlone ? [renamed, { kind: 'word', value: 'as' }, token] : [renamed];
  });
}

const endsOutput = (next: SqlToken | undefined): boolean =>
  next === undefined || isSign(next, ',') || isSign(next, ';') || isSign(next, ')') || isWord(next, 'from');
