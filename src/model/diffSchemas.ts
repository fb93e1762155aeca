// What has changed from one schema to another.

import { diffEnums } from './diffEnums.ts';
import { diffObjects, matchObjects } from './diffObjects.ts';
import { diffSequences } from './diffSequences.ts';
import { diffTableParts } from './diffTables.ts';
import type { Matched, MatchKey, Pair } from './matchParts.ts';
import { columnRenames, contextOf, type DiffOptions, matchQualified, nowCalled, renamesOf } from './renames.ts';
import { type EnumType, qualifiedName, type Schema, type SchemaObject, type Sequence, type Table } from './schema.ts';
import type { SchemaDifference } from './schemaDifference.ts';
import { writtenName } from './sqlTokens.ts';

/**
 * Every difference, in the order tables, enums, sequences, the rest. What belongs to a table or column that came or
 * went is not listed again by itself; a definition that mentions by its new name what was renamed is not a difference.
 */
export function diffSchemas(before: Schema, now: Schema, options: DiffOptions = {}): readonly SchemaDifference[] {
  const tables = matchQualified(before.tables, now.tables, options);
  const tableNames = renamesOf(tables.kept);
  const columns = columnRenames(tables.kept, options);
  const owners = renamedOwners(tables.kept, columns);
  const sequences = matchQualified(before.sequences, now.sequences, options, ...bySequenceOwner(owners, options));
  const enums = matchQualified(before.enums, now.enums, options);
  const objects = matchObjects(before.objects, now.objects, tableNames, options);
  const context = contextOf(options, {
    tables: tableNames,
    columns,
    types: renamesOf<EnumType | SchemaObject>([...enums.kept, ...objects.kept.filter(isType)], writtenType),
    sequences: renamesOf(sequences.kept),
  });
  const ofTables = [
    ...comeAndGone(tables),
    ...tables.kept.flatMap((pair) => [...renamed(pair), ...diffTableParts(pair.before, pair.now, context)]),
  ];
  return [
    ...ofTables,
    ...diffEnums(enums),
    ...diffSequences(sequences, ofTables, owners),
    ...diffObjects(objects, ofTables, context),
  ];
}

function comeAndGone({ added, removed }: Matched<Table>): readonly SchemaDifference[] {
  return [
    ...added.map((table): SchemaDifference => ({ kind: 'table-added', table: qualifiedName(table) })),
    ...removed.map((table): SchemaDifference => ({ kind: 'table-removed', table: qualifiedName(table) })),
  ];
}

function renamed({ before, now }: Pair<Table>): readonly SchemaDifference[] {
  const [name, nameNow] = [qualifiedName(before), qualifiedName(now)];
  return name === nameNow ? [] : [{ kind: 'table-renamed', table: nameNow, before: name }];
}

/** Columns by what a sequence says of its owner, `users.id`, where that reads otherwise now. */
function renamedOwners(
  pairs: readonly Pair<Table>[],
  columns: ReadonlyMap<string, ReadonlyMap<string, string>>,
): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const { before, now } of pairs) {
    const [table, tableNow] = [qualifiedName(before), qualifiedName(now)];
    const names = columns.get(table);
    if (table === tableNow && names === undefined) continue;
    for (const { name } of before.columns) owners.set(`${table}.${name}`, `${tableNow}.${names?.get(name) ?? name}`);
  }
  return owners;
}

/** Where oids mean nothing, the sequence of a column is known by that column whatever it is called. */
function bySequenceOwner(
  owners: ReadonlyMap<string, string>,
  { identity }: DiffOptions,
): readonly MatchKey<Sequence>[] {
  if (identity !== 'name') return [];
  return [
    {
      before: ({ ownedBy }) => (ownedBy === null ? null : nowCalled(owners, ownedBy)),
      now: ({ ownedBy }) => ownedBy,
    },
  ];
}

/** As `canonicalType` has it. */
const writtenType = ({ schema, name }: EnumType | SchemaObject): string =>
  schema === 'public' ? writtenName(name) : `${writtenName(schema)}.${writtenName(name)}`;

const isType = ({ now }: Pair<SchemaObject>): boolean => /^(?:domain|composite type|range type)$/u.test(now.kind);
