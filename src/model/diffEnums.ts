// What has changed in the enum types of a schema.

import { diffComments } from './diffComments.ts';
import type { Matched } from './matchParts.ts';
import { sameList } from './sameList.ts';
import { type EnumType, qualifiedName } from './schema.ts';
import type { SchemaDifference } from './schemaDifference.ts';

export function diffEnums({ kept, added, removed }: Matched<EnumType>): readonly SchemaDifference[] {
  return [
    ...added.map((type): SchemaDifference => ({ kind: 'enum-added', type })),
    ...removed.map((type): SchemaDifference => ({ kind: 'enum-removed', type })),
    ...kept.flatMap(({ before, now }): readonly SchemaDifference[] => {
      const [name, nameNow] = [qualifiedName(before), qualifiedName(now)];
      return [
        ...(name === nameNow ? [] : [{ kind: 'enum-renamed' as const, before: name, now: nameNow }]),
        ...(sameList(before.labels, now.labels) ? [] : [{ kind: 'enum-changed' as const, before, now }]),
        ...diffComments('type', nameNow, before, now),
      ];
    }),
  ];
}
