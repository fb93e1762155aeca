// Where the sequences stand: `nextval` is not rolled back, so what a probe drew is put back by hand.
// https://www.postgresql.org/docs/18/functions-sequence.html

import { firstOid } from '../catalog/catalogNumbers.ts';
import type { Database } from '../database.ts';
import { queryEach } from '../queryEach.ts';

export interface SequenceValue {
  readonly oid: number;
  readonly value: string;
  readonly called: boolean;
}

export async function readSequences(database: Database): Promise<readonly SequenceValue[]> {
  const [rows] = await queryEach(database, [
    `select c.oid, last_value as value, is_called as called from pg_class c, lateral pg_get_sequence_data(c.oid)
    where c.oid >= ${firstOid} and relkind = 'S'`,
  ]);
  return rows as readonly SequenceValue[];
}

/** Sets those that have moved. */
export async function restoreSequences(database: Database, values: readonly SequenceValue[]): Promise<void> {
  if (values.length === 0) return;
  const were = values.map(({ oid, value, called }) => `(${oid}, '${value}'::bigint, ${called})`).join(', ');
  await queryEach(database, [
    `select setval(was.oid::regclass, was.value, was.called) from (values ${were}) was (oid, value, called),
      lateral pg_get_sequence_data(was.oid::regclass) now
    where (now.last_value, now.is_called) is distinct from (was.value, was.called)`,
  ]);
}
