// What has changed in the views, functions, triggers and whatever else is known by its definition.

import { objectName } from './describeSchema.ts';
import { diffComments } from './diffComments.ts';
import { bothBy, type Matched, type MatchKey, matchParts, type Pair } from './matchParts.ts';
import { renamedDefinitions } from './renamedDefinition.ts';
import { type DiffContext, type DiffOptions, nowCalled, type Renames } from './renames.ts';
import { qualifiedName, type SchemaObject } from './schema.ts';
import type { SchemaDifference } from './schemaDifference.ts';
import { sqlTokens, tokenText, writtenName } from './sqlTokens.ts';

/** Each catalog numbers its own objects: two of different kinds may have one oid. */
export function matchObjects(
  before: readonly SchemaObject[],
  now: readonly SchemaObject[],
  tables: ReadonlyMap<string, string>,
  { identity = 'oid' }: DiffOptions,
): Matched<SchemaObject> {
  const byOid = identity === 'oid' ? [bothBy<SchemaObject>(({ kind, oid }) => `${kind} ${oid}`)] : [];
  const key = (object: SchemaObject, table: string | null): string =>
    JSON.stringify([object.kind, object.schema, object.name, table]);
  const byName: MatchKey<SchemaObject> = {
    before: (object) => key(object, object.table === null ? null : nowCalled(tables, object.table)),
    now: (object) => key(object, object.table),
  };
  return matchParts(before, now, [...byOid, byName]);
}

export function diffObjects(
  { kept, added, removed }: Matched<SchemaObject>,
  tables: readonly SchemaDifference[],
  { renames }: DiffContext,
): readonly SchemaDifference[] {
  // What a trigger, policy or rule is on may be a view as well.
  const told = new Set([...added, ...removed].filter(({ table }) => table === null).map(qualifiedName));
  for (const each of tables) if (each.kind === 'table-added' || each.kind === 'table-removed') told.add(each.table);
  const isTold = ({ table }: SchemaObject): boolean => table !== null && told.has(table);
  return [
    ...added.filter((each) => !isTold(each)).map((object): SchemaDifference => ({ kind: 'object-added', object })),
    ...removed.filter((each) => !isTold(each)).map((object): SchemaDifference => ({ kind: 'object-removed', object })),
    ...kept.flatMap((pair): readonly SchemaDifference[] => [
      ...(isRenamed(pair) ? [{ kind: 'object-renamed' as const, ...pair }] : []),
      ...(isSameDefinition(pair, renames) ? [] : [{ kind: 'object-changed' as const, ...pair }]),
      ...diffComments(pair.now.kind, objectName(pair.now), pair.before, pair.now),
    ]),
  ];
}

const isRenamed = ({ before, now }: Pair<SchemaObject>): boolean =>
  before.name !== now.name || before.schema !== now.schema;

function isSameDefinition(pair: Pair<SchemaObject>, renames: Renames): boolean {
  const { now } = pair;
  if (pair.before.definition === now.definition) return true;
  const before = isRenamed(pair) ? withOwnName(pair) : pair.before.definition;
  if (before === now.definition) return true;
  const isPlain = renames.tables.size === 0 && renames.columns.size === 0;
  // A body in dollar quotes is a text, in which Postgres renames nothing.
  if (isPlain || /\$\w*\$/u.test(before)) return false;
  const spelled = tokenText(sqlTokens(now.definition));
  return renamedDefinitions(before, pair.before.table, renames).includes(spelled);
}

/** The definition before, with the name that the object has now. */
function withOwnName({ before, now }: Pair<SchemaObject>): string {
  const [name, nameNow] = [bareName(before), bareName(now)];
  const [space, spaceNow] = [writtenName(before.schema), writtenName(now.schema)];
  return before.definition.includes(`${space}.${name}`)
    ? before.definition.replaceAll(`${space}.${name}`, () => `${spaceNow}.${nameNow}`)
    : before.definition.replace(name, () => nameNow);
}

/** Without the types of a function's arguments. */
const bareName = ({ kind, name }: SchemaObject): string =>
  writtenName(kind === 'function' || kind === 'procedure' || kind === 'aggregate' ? name.replace(/\(.*$/su, '') : name);
