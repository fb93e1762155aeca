// What has changed in the columns of a table.

import { canonicalDefault, isNextval, sequenceOfNextval } from './canonicalDefault.ts';
import { canonicalExpression } from './canonicalExpression.ts';
import { canonicalType } from './canonicalType.ts';
import { diffComments } from './diffComments.ts';
import { type DiffContext, matchColumns, nowCalled, renamedColumns } from './renames.ts';
import { sameList } from './sameList.ts';
import { type Column, qualifiedName, type Table } from './schema.ts';
import type { ColumnAttribute, SchemaDifference } from './schemaDifference.ts';

export function diffColumns(before: Table, now: Table, context: DiffContext): readonly SchemaDifference[] {
  const table = qualifiedName(now);
  const { kept, added, removed } = matchColumns(before, now, context);
  const columns = renamedColumns(context.renames, qualifiedName(before));
  return [
    ...kept
      .filter((pair) => pair.before.name !== pair.now.name)
      .map(
        (pair): SchemaDifference => ({
          kind: 'column-renamed',
          table,
          before: pair.before.name,
          now: pair.now.name,
        }),
      ),
    ...added.map((column): SchemaDifference => ({ kind: 'column-added', table, column })),
    ...removed.map((column): SchemaDifference => ({ kind: 'column-removed', table, column })),
    ...kept.flatMap((pair) => [
      ...columnChanges(table, pair.before, pair.now, columns, context),
      ...diffComments('column', `${table}.${pair.now.name}`, pair.before, pair.now),
    ]),
    ...reordered(before, now, columns),
  ];
}

const attributes: readonly ColumnAttribute[] = ['type', 'not null', 'default', 'identity', 'generated', 'collation'];

function columnChanges(
  table: string,
  before: Column,
  now: Column,
  columns: ReadonlyMap<string, string>,
  context: DiffContext,
): readonly SchemaDifference[] {
  const same: Readonly<Record<ColumnAttribute, boolean>> = {
    type: sameType(before.type, now.type, context),
    'not null': before.notNull === now.notNull,
    default: sameDefault(before, now, context),
    identity: before.identity === now.identity,
    generated: before.generated === now.generated && sameExpression(before.expression, now.expression, columns),
    collation: before.collation === now.collation,
  };
  return attributes
    .filter((attribute) => !same[attribute])
    .map((attribute) => ({ kind: 'column-changed', table, attribute, before, now }));
}

function sameType(before: string, now: string, { renames }: DiffContext): boolean {
  if (before === now && renames.types.size === 0) return true;
  const [, element = '', array = ''] = /^(.*?)((?:\[\])*)$/su.exec(canonicalType(before)) ?? [];
  return nowCalled(renames.types, element) + array === canonicalType(now);
}

function sameDefault(before: Column, now: Column, { names, renames }: DiffContext): boolean {
  if (isNextval(before.default) && isNextval(now.default)) {
    if (names === 'ignored') return true;
    const [drawn, drawnNow] = [sequenceOfNextval(before.default), sequenceOfNextval(now.default)];
    if (drawn !== null && drawnNow !== null) return nowCalled(renames.sequences, drawn) === drawnNow;
  }
  const isSame = before.default === now.default && before.type === now.type;
  return isSame || canonicalDefault(before.default, before.type) === canonicalDefault(now.default, now.type);
}

function sameExpression(before: string | null, now: string | null, columns: ReadonlyMap<string, string>): boolean {
  if (before === null || now === null) return before === now;
  if (before === now && columns.size === 0) return true;
  return canonicalExpression(before, columns) === canonicalExpression(now);
}

/** Only when the same columns stand in another order; one that came or went is told of by itself. */
function reordered(before: Table, now: Table, columns: ReadonlyMap<string, string>): readonly SchemaDifference[] {
  const names = before.columns.map(({ name }) => nowCalled(columns, name));
  const namesNow = now.columns.map(({ name }) => name);
  if (sameList(names, namesNow) || !sameList([...names].sort(), [...namesNow].sort())) return [];
  return [{ kind: 'columns-reordered', table: qualifiedName(now), now: namesNow }];
}
