// The question behind each statement: what is locked now, and which rows were touched.
// https://www.postgresql.org/docs/18/view-pg-locks.html

import { isLockMode, type LockMode } from '../../model/lockMode.ts';
import { qualifiedName } from '../../model/schema.ts';
import { catalogOids, firstOid } from '../catalog/catalogNumbers.ts';

/** One lock of our own on one relation; a relation may have several. */
export interface LockedRow {
  readonly oid: number;
  /** Null for a relation that was only asked for by its number. */
  readonly mode: LockMode | null;
  /** Null once it is dropped. */
  readonly name: string | null;
  /** In Postgres' words: `table`, `index`, … */
  readonly kind: string | null;
  readonly file: number | null;
  /** Counted since the last time that the counters were taken away: within a transaction, since it began. */
  readonly counted: Counted;
}

export interface Counted {
  /** Reads from end to end. */
  readonly scans: number;
  readonly inserted: number;
  readonly updated: number;
  readonly deleted: number;
}

export interface TraceAnswer {
  readonly locked: readonly LockedRow[];
  /** Null where nothing was locked. */
  readonly lockTimeoutMs: number | null;
}

/** The name of the first column, by which its rows are told from the client's own. */
export const traceColumn = 'migration_lab_trace';

/** A learner may have an operator of the same name. */
const equals = 'operator(pg_catalog.=)';

/**
 * Locks on the relations of the learner's, and on those `alsoOf` whose locks are gone by now. Rows that are counted here
 * are not counted again after the transaction. Functions alone, no join: to plan one takes longer than all the rest.
 */
export function traceQuery(alsoOf: readonly number[] = []): string {
  const locks = `select relation, mode from pg_catalog.pg_lock_status()
    where locktype ${equals} 'relation' and pid ${equals} pg_catalog.pg_backend_pid()
      and relation operator(pg_catalog.>=) ${firstOid}`;
  const also = alsoOf.map((oid) => ` union all select ${oid}::pg_catalog.oid, null`).join('');
  return `select l.relation as ${traceColumn}, l.mode, o.schema, o.name, o.type, pg_catalog.pg_relation_filenode(l.relation),
    pg_catalog.pg_stat_get_xact_numscans(l.relation), pg_catalog.pg_stat_get_xact_tuples_inserted(l.relation),
    pg_catalog.pg_stat_get_xact_tuples_updated(l.relation), pg_catalog.pg_stat_get_xact_tuples_deleted(l.relation),
    pg_catalog.current_setting('lock_timeout'), pg_catalog.pg_stat_force_next_flush()
  from (${locks}${also}) as l, pg_catalog.pg_identify_object(${catalogOids.pg_class}, l.relation, 0) as o`;
}

export function readTrace(rows: readonly (readonly (string | null)[])[]): TraceAnswer {
  const locked = rows.flatMap(([oid, mode, schema, name, kind, file, ...counts]): readonly LockedRow[] => {
    if (oid === undefined || oid === null) return [];
    const [scans = 0, inserted = 0, updated = 0, deleted = 0] = counts.slice(0, 4).map(Number);
    return [
      {
        oid: Number(oid),
        mode: mode && isLockMode(mode) ? mode : null,
        name: name ? qualifiedName({ schema: schema ?? '', name: unquoted(name) }) : null,
        kind: kind ?? null,
        file: file === undefined || file === null ? null : Number(file),
        counted: { scans, inserted, updated, deleted },
      },
    ];
  });
  const timeout = rows[0]?.[10] ?? null;
  return { locked, lockTimeoutMs: timeout === null ? null : readDuration(timeout) };
}

const unitMs: Readonly<Record<string, number>> = { ms: 1, s: 1000, min: 60_000, h: 3_600_000, d: 86_400_000 };

/** As Postgres shows a time: `2s`, `1500ms`, `0`. */
function readDuration(text: string): number {
  const [, count = '0', unit = 'ms'] = /^(\d+)(ms|s|min|h|d)?$/u.exec(text) ?? [];
  return Number(count) * (unitMs[unit] ?? 1);
}

/** `pg_identify_object` quotes a name where SQL must. */
function unquoted(name: string): string {
  return name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name;
}
