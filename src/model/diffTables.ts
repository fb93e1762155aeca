// What has changed from one state of a table to another: its columns, constraints, indexes and what else it is.

import { canonicalKeys } from './canonicalExpression.ts';
import { diffColumns } from './diffColumns.ts';
import { diffComments } from './diffComments.ts';
import { diffConstraints } from './diffConstraints.ts';
import { diffIndexes } from './diffIndexes.ts';
import { diffProperties } from './diffProperties.ts';
import {
  columnRenames,
  contextOf,
  type DiffContext,
  type DiffOptions,
  noRenames,
  nowCalled,
  renamedColumns,
  renamesOf,
} from './renames.ts';
import { qualifiedName, type Table } from './schema.ts';
import type { SchemaDifference, TableAttribute } from './schemaDifference.ts';
import { sqlTokens } from './sqlTokens.ts';

/** Two tables that are taken for one and the same: what they are called is not compared. */
export function diffTables(before: Table, now: Table, options: DiffOptions = {}): readonly SchemaDifference[] {
  const pairs = [{ before, now }];
  const renames = { ...noRenames, tables: renamesOf(pairs), columns: columnRenames(pairs, options) };
  return diffTableParts(before, now, contextOf(options, renames));
}

/** Differences name the table as it is called now. */
export function diffTableParts(before: Table, now: Table, context: DiffContext): readonly SchemaDifference[] {
  // Two states share what has not changed between them.
  if (before === now) return [];
  return [
    ...tableChanges(before, now, context),
    ...diffProperties(before, now, context.renames),
    ...diffColumns(before, now, context),
    ...diffConstraints(before, now, context),
    ...diffIndexes(before, now, context),
    ...diffComments('table', qualifiedName(now), before, now),
  ];
}

const attributes: readonly TableAttribute[] = ['unlogged', 'row security', 'partition key', 'partition of'];

function tableChanges(before: Table, now: Table, { renames }: DiffContext): readonly SchemaDifference[] {
  const columns = renamedColumns(renames, qualifiedName(before));
  const [shown, shownNow] = [attributesOf(before), attributesOf(now)];
  const compared: Readonly<Record<TableAttribute, string>> = {
    ...shown,
    'partition key': partitionKey(before, columns),
    'partition of': partitionOf(before, renames.tables),
  };
  const comparedNow = { ...shownNow, 'partition key': partitionKey(now) };
  return attributes
    .filter((attribute) => compared[attribute] !== comparedNow[attribute])
    .map((attribute) => ({
      kind: 'table-changed',
      table: qualifiedName(now),
      attribute,
      before: shown[attribute],
      now: shownNow[attribute],
    }));
}

function attributesOf(table: Table): Readonly<Record<TableAttribute, string>> {
  return {
    unlogged: table.unlogged ? 'on' : 'off',
    'row security': table.rowSecurity ? 'on' : 'off',
    'partition key': table.partitionKey ?? '',
    'partition of': partitionOf(table),
  };
}

/** `RANGE (made_at)`: a word, then keys as an index has them. */
function partitionKey({ partitionKey: key }: Table, columns?: ReadonlyMap<string, string>): string {
  const open = key?.indexOf('(') ?? -1;
  if (key === null || open < 0) return key ?? '';
  return [key.slice(0, open).trim(), ...canonicalKeys(sqlTokens(key.slice(open + 1, -1)), columns)].join(' ');
}

function partitionOf({ partitionOf: part }: Table, renamed: ReadonlyMap<string, string> = new Map()): string {
  return part === null ? '' : `${nowCalled(renamed, part.table)} ${part.bound}`;
}
