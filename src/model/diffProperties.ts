// What has changed in the properties of a table: owner, privileges, storage and what else is seldom set.

import { nowCalled, type Renames, renamedColumns } from './renames.ts';
import { qualifiedName, type Table } from './schema.ts';
import type { SchemaDifference } from './schemaDifference.ts';

/** Those of a column that came or went are told with it. */
export function diffProperties(before: Table, now: Table, renames: Renames): readonly SchemaDifference[] {
  const columns = renamedColumns(renames, qualifiedName(before));
  const there = new Set(before.columns.map(({ name }) => nowCalled(columns, name)));
  const kept = new Set(now.columns.map(({ name }) => name).filter((name) => there.has(name)));
  const held = new Map(Object.entries(before.properties).map((entry) => renamed(entry, columns, renames)));
  const holds = new Map(Object.entries(now.properties));
  return [...new Set([...held.keys(), ...holds.keys()])]
    .filter((property) => held.get(property) !== holds.get(property))
    .filter((property) => isOfOneOf(property, kept))
    .map((property) => ({
      kind: 'table-property-changed',
      table: qualifiedName(now),
      property,
      before: held.get(property) ?? null,
      now: holds.get(property) ?? null,
    }));
}

const ofColumn = /^(privileges|statistics target|storage|compression|options) of (.*)$/su;

function isOfOneOf(property: string, columns: ReadonlySet<string>): boolean {
  const [, , column] = ofColumn.exec(property) ?? [];
  return column === undefined || columns.has(column);
}

/** As the property would be called, and what it would hold, if only names had changed. */
function renamed(
  [property, value]: readonly [string, string],
  columns: ReadonlyMap<string, string>,
  { tables }: Renames,
): readonly [string, string] {
  const called = property.replace(
    ofColumn,
    (_, what: string, name: string) => `${what} of ${nowCalled(columns, name)}`,
  );
  const isNames = property === 'inherits' && tables.size > 0;
  return [
    called,
    isNames
      ? value
          .split(', ')
          .map((name) => nowCalled(tables, name))
          .join(', ')
      : value,
  ];
}
