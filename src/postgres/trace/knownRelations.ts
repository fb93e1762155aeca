// The relations that were there before a run began: only what happens to them can hurt anybody.

import type { RelationKind } from '../../model/statementEffects.ts';
import { firstOid } from '../catalog/catalogNumbers.ts';

export interface KnownRelation {
  readonly oid: number;
  /** As it is called now. */
  readonly name: string;
  readonly kind: RelationKind;
  /** Changes when all rows go to a new file. */
  readonly file: number;
  /** The table of an index; its own number for all else. */
  readonly table: number;
}

export const relationKinds: Readonly<Record<string, RelationKind>> = {
  r: 'table',
  p: 'partitioned table',
  i: 'index',
  I: 'partitioned index',
  S: 'sequence',
  v: 'view',
  m: 'materialized view',
  f: 'foreign table',
};

/** Also makes the counters of rows start at nothing with the next statement. */
export const knownRelationsQuery = `
  select c.oid, case n.nspname when 'public' then c.relname else n.nspname || '.' || c.relname end as name, c.relkind::text as kind, c.relfilenode as file,
    coalesce(i.indrelid, c.oid) as "table", pg_catalog.pg_stat_force_next_flush()
  from pg_catalog.pg_class c
  join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  left join pg_catalog.pg_index i on i.indexrelid = c.oid
  where c.oid >= ${firstOid} and n.nspname <> 'pg_toast'
    and c.relkind in ('r', 'p', 'i', 'I', 'S', 'v', 'm', 'f')`;
