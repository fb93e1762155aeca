// Sequences, those behind SERIAL and identity columns too.
// https://www.postgresql.org/docs/18/catalog-pg-sequence.html

import { qualifiedName, type Sequence } from '../../model/schema.ts';
import { catalogOids, firstOid } from './catalogNumbers.ts';
import type { ColumnNames } from './constraints.ts';
import type { LearnersObjects } from './learnersObjects.ts';

export interface SequenceRow {
  readonly oid: number;
  readonly definition: string;
}

export interface SequenceOwnerRow {
  readonly sequence: number;
  readonly table: number;
  readonly position: number;
}

export const sequencesSql = `
select seqrelid as oid, format('%s START %s INCREMENT %s MINVALUE %s MAXVALUE %s CACHE %s', format_type(seqtypid, null),
  seqstart, seqincrement, seqmin, seqmax, seqcache) || case when seqcycle then ' CYCLE' else '' end as definition
from pg_sequence where seqrelid >= ${firstOid}`;

/** SERIAL leaves an automatic dependency, an identity column an internal one. */
export const sequenceOwnersSql = `
select objid as sequence, refobjid as table, refobjsubid as position from pg_depend
where classid = ${catalogOids.pg_class} and objid = any (array(select seqrelid from pg_sequence where seqrelid >= ${firstOid}))
  and refclassid = ${catalogOids.pg_class} and refobjsubid > 0 and deptype in ('a', 'i')`;

/** By schema and name; without those that go with a column which is not the learner's. */
export function sequencesOf(
  rows: readonly SequenceRow[],
  owners: readonly SequenceOwnerRow[],
  namesOf: ColumnNames,
  objects: LearnersObjects,
): readonly Sequence[] {
  const definitions = new Map(rows.map((row) => [row.oid, row.definition]));
  const bySequence = new Map(owners.map((row) => [row.sequence, row]));
  return objects.relations('S').flatMap(({ oid, schema, name }): readonly Sequence[] => {
    const owner = bySequence.get(oid);
    const table = owner ? objects.relation(owner.table) : null;
    if (owner && table === null) return [];
    const column = owner && namesOf(owner.table, String(owner.position))[0];
    return [
      {
        oid,
        schema,
        name,
        ownedBy: table && column !== undefined ? `${qualifiedName(table)}.${column}` : null,
        definition: definitions.get(oid) ?? '',
        comment: objects.comment('pg_class', oid),
      },
    ];
  });
}
