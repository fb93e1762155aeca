// What has changed in the constraints of a table.

import { diffComments } from './diffComments.ts';
import { bothBy, type MatchKey, matchParts } from './matchParts.ts';
import { constraintShape } from './partShapes.ts';
import { type DiffContext, nowCalled, renamedColumns } from './renames.ts';
import { type Constraint, qualifiedName, type Table } from './schema.ts';
import type { SchemaDifference } from './schemaDifference.ts';

export function diffConstraints(before: Table, now: Table, context: DiffContext): readonly SchemaDifference[] {
  const table = qualifiedName(now);
  const { kept, added, removed } = matchParts(before.constraints, now.constraints, matchKeys(before, now, context));
  return [
    ...added.map((constraint): SchemaDifference => ({ kind: 'constraint-added', table, constraint })),
    ...removed
      .filter((constraint) => !isValidatedNow(constraint, now))
      .map((constraint): SchemaDifference => ({ kind: 'constraint-removed', table, constraint })),
    ...kept.flatMap((pair): readonly SchemaDifference[] => [
      ...(pair.before.name === pair.now.name || context.names === 'ignored'
        ? []
        : [{ kind: 'constraint-renamed' as const, table, before: pair.before.name, now: pair.now.name }]),
      ...(isSame(pair.before, pair.now, before, now, context)
        ? []
        : [{ kind: 'constraint-changed' as const, table, ...pair }]),
      ...diffComments('constraint', pair.now.name, pair.before, pair.now),
    ]),
  ];
}

/** Of a NOT NULL that has been validated the column tells. */
function isValidatedNow({ kind, columns }: Constraint, now: Table): boolean {
  return kind === 'not null' && now.columns.some(({ name, notNull }) => notNull && columns.includes(name));
}

/** One that was dropped and made again is known by its name, or by what it does, or by what it is on. */
function matchKeys(before: Table, now: Table, context: DiffContext): readonly MatchKey<Constraint>[] {
  const columns = renamedColumns(context.renames, qualifiedName(before));
  const byName = bothBy<Constraint>(({ name }) => name);
  const byShape: MatchKey<Constraint> = {
    before: (constraint) => constraintShape(constraint, qualifiedName(before), context.renames),
    now: (constraint) => constraintShape(constraint, qualifiedName(now)),
  };
  const byColumns: MatchKey<Constraint> = {
    before: (each) => JSON.stringify([each.kind, ...each.columns.map((name) => nowCalled(columns, name))]),
    now: (each) => JSON.stringify([each.kind, ...each.columns]),
  };
  const byOid = context.identity === 'oid' ? [bothBy<Constraint>(({ oid }) => oid)] : [];
  return context.names === 'ignored' ? [...byOid, byShape, byName, byColumns] : [...byOid, byName, byShape];
}

function isSame(one: Constraint, other: Constraint, before: Table, now: Table, { renames }: DiffContext): boolean {
  if (one.kind !== other.kind || one.validated !== other.validated) return false;
  // Where nothing was renamed, two equal texts are the same, and need no reading.
  const isPlain = renames.tables.size === 0 && renames.columns.size === 0;
  if (isPlain && one.definition === other.definition) return true;
  return constraintShape(one, qualifiedName(before), renames) === constraintShape(other, qualifiedName(now));
}
