// What has changed in the sequences of a schema.

import { diffComments } from './diffComments.ts';
import type { Matched } from './matchParts.ts';
import { nowCalled } from './renames.ts';
import { qualifiedName, type Sequence } from './schema.ts';
import type { SchemaDifference } from './schemaDifference.ts';

/** `owners`: columns by what they were called, `users.id`, with what they are called now, where that is another name. */
export function diffSequences(
  { kept, added, removed }: Matched<Sequence>,
  tables: readonly SchemaDifference[],
  owners: ReadonlyMap<string, string>,
): readonly SchemaDifference[] {
  const told = new Set(tables.flatMap(toldOwners));
  const isTold = (owner: string | null): boolean =>
    owner !== null && (told.has(owner) || told.has(owner.slice(0, owner.lastIndexOf('.'))));
  const ownerNow = ({ ownedBy }: Sequence): string | null => (ownedBy === null ? null : nowCalled(owners, ownedBy));
  return [
    ...added
      .filter(({ ownedBy }) => !isTold(ownedBy))
      .map((sequence): SchemaDifference => ({ kind: 'sequence-added', sequence })),
    ...removed
      .filter((sequence) => !isTold(ownerNow(sequence)))
      .map((sequence): SchemaDifference => ({ kind: 'sequence-removed', sequence })),
    ...kept.flatMap(({ before, now }): readonly SchemaDifference[] => {
      const [name, nameNow] = [qualifiedName(before), qualifiedName(now)];
      const isSame = ownerNow(before) === now.ownedBy && before.definition === now.definition;
      return [
        ...(name === nameNow ? [] : [{ kind: 'sequence-renamed' as const, before: name, now: nameNow }]),
        ...(isSame ? [] : [{ kind: 'sequence-changed' as const, before, now }]),
        ...diffComments('sequence', nameNow, before, now),
      ];
    }),
  ];
}

/** The tables and columns whose sequences came or went with them. */
function toldOwners(difference: SchemaDifference): readonly string[] {
  if (difference.kind === 'table-added' || difference.kind === 'table-removed') return [difference.table];
  if (difference.kind === 'column-added' || difference.kind === 'column-removed')
    return [`${difference.table}.${difference.column.name}`];
  if (difference.kind !== 'column-changed') return [];
  const isNumbering = difference.attribute === 'default' || difference.attribute === 'identity';
  return isNumbering ? [`${difference.table}.${difference.now.name}`] : [];
}
