// What has changed in the indexes of a table.

import { diffComments } from './diffComments.ts';
import { bothBy, type MatchKey, matchParts } from './matchParts.ts';
import { indexShape } from './partShapes.ts';
import { type DiffContext, renamedColumns } from './renames.ts';
import { type Index, qualifiedName, type Table } from './schema.ts';
import type { SchemaDifference } from './schemaDifference.ts';

export function diffIndexes(before: Table, now: Table, context: DiffContext): readonly SchemaDifference[] {
  const table = qualifiedName(now);
  const keys = matchKeys(before, now, context);
  const { kept, added, removed } = matchParts(onTheirOwn(before), onTheirOwn(now), keys);
  return [
    ...added.map((index): SchemaDifference => ({ kind: 'index-added', table, index })),
    ...removed.map((index): SchemaDifference => ({ kind: 'index-removed', table, index })),
    ...kept.flatMap((pair): readonly SchemaDifference[] => [
      ...(pair.before.name === pair.now.name || context.names === 'ignored'
        ? []
        : [{ kind: 'index-renamed' as const, table, before: pair.before.name, now: pair.now.name }]),
      ...(isSame(pair.before, pair.now, before, now, context)
        ? []
        : [{ kind: 'index-changed' as const, table, ...pair }]),
    ]),
    ...matchParts(before.indexes, now.indexes, keys).kept.flatMap((pair) =>
      diffComments('index', pair.now.name, pair.before, pair.now),
    ),
  ];
}

/** The index of a constraint is told of with its constraint. */
const onTheirOwn = ({ indexes }: Table): readonly Index[] => indexes.filter(({ constraint }) => constraint === null);

/** One that was dropped and made again is known by its name, or by what it does. */
function matchKeys(before: Table, now: Table, context: DiffContext): readonly MatchKey<Index>[] {
  const byName = bothBy<Index>(({ name }) => name);
  const byShape: MatchKey<Index> = {
    before: (index) => indexShape(index, qualifiedName(before), context.renames),
    now: (index) => indexShape(index, qualifiedName(now)),
  };
  const byOid = context.identity === 'oid' ? [bothBy<Index>(({ oid }) => oid)] : [];
  return context.names === 'ignored' ? [...byOid, byShape, byName] : [...byOid, byName, byShape];
}

function isSame(one: Index, other: Index, before: Table, now: Table, { renames }: DiffContext): boolean {
  if (one.valid !== other.valid || one.unique !== other.unique) return false;
  const isPlain = renamedColumns(renames, qualifiedName(before)).size === 0;
  if (isPlain && one.definition === other.definition) return true;
  return indexShape(one, qualifiedName(before), renames) === indexShape(other, qualifiedName(now));
}
