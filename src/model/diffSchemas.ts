// What has changed from one schema to another.

import { diffTables } from './diffTables.ts';
import { sameList } from './sameList.ts';
import { qualifiedName, type Schema, type Sequence, type Table } from './schema.ts';
import type { SchemaDifference } from './schemaDifference.ts';

/**
 * Every difference, in the order tables, enums, sequences. Tables are matched by name, what is left over by oid: that
 * is a rename. What belongs to a table or column that came or went is not listed again by itself.
 */
export function diffSchemas(before: Schema, now: Schema): readonly SchemaDifference[] {
  const pairs = matchTables(before.tables, now.tables);
  const tables = pairs.flatMap(({ before, now }): readonly SchemaDifference[] => {
    if (before === null) return now === null ? [] : [{ kind: 'table-added', table: qualifiedName(now) }];
    if (now === null) return [{ kind: 'table-removed', table: qualifiedName(before) }];
    return [...renamed(before, now), ...diffTables(before, now)];
  });
  return [...tables, ...diffEnums(before, now), ...diffSequences(before, now, tables)];
}

interface TablePair {
  readonly before: Table | null;
  readonly now: Table | null;
}

function matchTables(before: readonly Table[], now: readonly Table[]): readonly TablePair[] {
  const nowByName = new Map(now.map((table) => [qualifiedName(table), table]));
  const nowByOid = new Map(now.map((table) => [table.oid, table]));
  const beforeNames = new Set(before.map(qualifiedName));
  const pairs = before.map((table): TablePair => {
    const sameOid = nowByOid.get(table.oid);
    const moved = sameOid !== undefined && !beforeNames.has(qualifiedName(sameOid)) ? sameOid : null;
    return { before: table, now: nowByName.get(qualifiedName(table)) ?? moved };
  });
  const matched = new Set(pairs.map((pair) => pair.now));
  return [...pairs, ...now.filter((table) => !matched.has(table)).map((table) => ({ before: null, now: table }))];
}

function renamed(before: Table, now: Table): readonly SchemaDifference[] {
  const [name, nameNow] = [qualifiedName(before), qualifiedName(now)];
  return name === nameNow ? [] : [{ kind: 'table-renamed', table: nameNow, before: name }];
}

function diffEnums(before: Schema, now: Schema): readonly SchemaDifference[] {
  const earlier = new Map(before.enums.map((type) => [qualifiedName(type), type]));
  const later = new Map(now.enums.map((type) => [qualifiedName(type), type]));
  return [
    ...now.enums.flatMap((type): readonly SchemaDifference[] => {
      const was = earlier.get(qualifiedName(type));
      if (was === undefined) return [{ kind: 'enum-added', type }];
      return sameList(was.labels, type.labels) ? [] : [{ kind: 'enum-changed', before: was, now: type }];
    }),
    ...before.enums
      .filter((type) => !later.has(qualifiedName(type)))
      .map((type): SchemaDifference => ({ kind: 'enum-removed', type })),
  ];
}

function diffSequences(before: Schema, now: Schema, tables: readonly SchemaDifference[]): readonly SchemaDifference[] {
  const told = new Set(tables.flatMap(ownersToldOf));
  const isTold = ({ ownedBy }: Sequence): boolean =>
    ownedBy !== null && (told.has(ownedBy) || told.has(ownedBy.slice(0, ownedBy.lastIndexOf('.'))));
  const earlier = new Map(before.sequences.map((each) => [qualifiedName(each), each]));
  const later = new Map(now.sequences.map((each) => [qualifiedName(each), each]));
  return [
    ...now.sequences.flatMap((sequence): readonly SchemaDifference[] => {
      const was = earlier.get(qualifiedName(sequence));
      if (was === undefined) return isTold(sequence) ? [] : [{ kind: 'sequence-added', sequence }];
      return was.ownedBy === sequence.ownedBy ? [] : [{ kind: 'sequence-changed', before: was, now: sequence }];
    }),
    ...before.sequences
      .filter((sequence) => !later.has(qualifiedName(sequence)) && !isTold(sequence))
      .map((sequence): SchemaDifference => ({ kind: 'sequence-removed', sequence })),
  ];
}

/** The tables and columns whose sequences came or went with them; a sequence's owner is written without its schema. */
function ownersToldOf(difference: SchemaDifference): readonly string[] {
  if (difference.kind === 'table-added' || difference.kind === 'table-removed') return [bare(difference.table)];
  if (difference.kind === 'column-added' || difference.kind === 'column-removed') {
    return [`${bare(difference.table)}.${difference.column.name}`];
  }
  if (difference.kind !== 'column-changed') return [];
  const isNumbering = difference.attribute === 'default' || difference.attribute === 'identity';
  return isNumbering ? [`${bare(difference.table)}.${difference.now.name}`] : [];
}

const bare = (table: string): string => table.slice(table.lastIndexOf('.') + 1);
