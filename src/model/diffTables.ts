// What has changed from one state of a table to another: its columns, constraints and indexes.

import { canonicalDefault } from './canonicalDefault.ts';
import { canonicalType } from './canonicalType.ts';
import { sameList } from './sameList.ts';
import { type Column, type Constraint, type Index, qualifiedName, type Table } from './schema.ts';
import type { ColumnAttribute, SchemaDifference } from './schemaDifference.ts';

/** The table's name is that of the later state. */
export function diffTables(before: Table, now: Table): readonly SchemaDifference[] {
  const table = qualifiedName(now);
  const columns = match(before.columns, now.columns);
  const constraints = match(before.constraints, now.constraints);
  // The index of a constraint is told of with its constraint.
  const indexes = match(before.indexes.filter(isOnItsOwn), now.indexes.filter(isOnItsOwn));
  return [
    ...columns.added.map((column): SchemaDifference => ({ kind: 'column-added', table, column })),
    ...columns.removed.map((column): SchemaDifference => ({ kind: 'column-removed', table, column })),
    ...columns.kept.flatMap(({ before, now }) => columnChanges(table, before, now)),
    ...reordered(table, before, now),
    ...constraints.added.map((constraint): SchemaDifference => ({ kind: 'constraint-added', table, constraint })),
    ...constraints.removed.map((constraint): SchemaDifference => ({ kind: 'constraint-removed', table, constraint })),
    ...constraints.kept
      .filter((pair) => !sameConstraint(pair.before, pair.now))
      .map((pair): SchemaDifference => ({ kind: 'constraint-changed', table, ...pair })),
    ...indexes.added.map((index): SchemaDifference => ({ kind: 'index-added', table, index })),
    ...indexes.removed.map((index): SchemaDifference => ({ kind: 'index-removed', table, index })),
    ...indexes.kept
      .filter((pair) => !sameIndex(pair.before, pair.now))
      .map((pair): SchemaDifference => ({ kind: 'index-changed', table, ...pair })),
  ];
}

interface Matched<Part> {
  readonly added: readonly Part[];
  readonly removed: readonly Part[];
  readonly kept: readonly { readonly before: Part; readonly now: Part }[];
}

function match<Part extends { readonly name: string }>(before: readonly Part[], now: readonly Part[]): Matched<Part> {
  const earlier = new Map(before.map((part) => [part.name, part]));
  const later = new Map(now.map((part) => [part.name, part]));
  return {
    added: now.filter((part) => !earlier.has(part.name)),
    removed: before.filter((part) => !later.has(part.name)),
    kept: before.flatMap((part) => {
      const still = later.get(part.name);
      return still === undefined ? [] : [{ before: part, now: still }];
    }),
  };
}

function columnChanges(table: string, before: Column, now: Column): readonly SchemaDifference[] {
  const changed: Readonly<Record<ColumnAttribute, boolean>> = {
    type: canonicalType(before.type) !== canonicalType(now.type),
    'not null': before.notNull !== now.notNull,
    default: canonicalDefault(before.default, before.type) !== canonicalDefault(now.default, now.type),
    identity: before.identity !== now.identity,
    generated: before.generated !== now.generated,
  };
  return attributes
    .filter((attribute) => changed[attribute])
    .map((attribute) => ({ kind: 'column-changed', table, attribute, before, now }));
}

const attributes: readonly ColumnAttribute[] = ['type', 'not null', 'default', 'identity', 'generated'];

/** Only when the same columns stand in another order; one that came or went is told of by itself. */
function reordered(table: string, before: Table, now: Table): readonly SchemaDifference[] {
  const names = before.columns.map(({ name }) => name);
  const namesNow = now.columns.map(({ name }) => name);
  const isSameSet = sameList([...names].sort(), [...namesNow].sort());
  return isSameSet && !sameList(names, namesNow) ? [{ kind: 'columns-reordered', table, now: namesNow }] : [];
}

function sameConstraint(before: Constraint, now: Constraint): boolean {
  return before.kind === now.kind && before.definition === now.definition && before.validated === now.validated;
}

/** A rename of the table or of a column shows in the definition; the difference is told of there. */
function sameIndex(before: Index, now: Index): boolean {
  return before.definition === now.definition && before.valid === now.valid;
}

const isOnItsOwn = ({ constraint }: Index): boolean => constraint === null;
