// How two sides that both remember the last state tell each other the next one: only what is new, the rest by number.

import type { Schema, Sequence, Table } from './schema.ts';
import type { TableRows } from './tableRows.ts';

/** A list that the other side has most of already. */
export interface SharedList<Part> {
  /** All of them, in their order, by oid. */
  readonly oids: readonly number[];
  /** Those that the other side does not have, or not as they are now. */
  readonly fresh: readonly Part[];
}

export interface SharedSchema extends Omit<Schema, 'tables' | 'sequences'> {
  readonly tables: SharedList<Table>;
  readonly sequences: SharedList<Sequence>;
}

interface Numbered {
  readonly oid: number;
}

/** `known` is what the other side has; what is one and the same object there is not told again. */
export function shareList<Part extends Numbered>(now: readonly Part[], known: readonly Part[]): SharedList<Part> {
  const there = new Set(known);
  return { oids: now.map(({ oid }) => oid), fresh: now.filter((part) => !there.has(part)) };
}

/** The list that was told, made of what is known. Throws when that is not what the other side thinks. */
export function takeList<Part extends Numbered>(
  { oids, fresh }: SharedList<Part>,
  known: readonly Part[],
): readonly Part[] {
  const parts = new Map([...known, ...fresh].map((part) => [part.oid, part]));
  return oids.map((oid) => {
    const part = parts.get(oid);
    if (part === undefined) throw new Error(`the state names ${oid}, which was never told`);
    return part;
  });
}

export function shareSchema(now: Schema, known: Schema): SharedSchema {
  const { tables, sequences } = now;
  return {
    ...now,
    tables: shareList(tables, known.tables),
    sequences: shareList(sequences, known.sequences),
  };
}

export function takeSchema(told: SharedSchema, known: Schema): Schema {
  return {
    ...told,
    tables: takeList(told.tables, known.tables),
    sequences: takeList(told.sequences, known.sequences),
  };
}

/** Rows go by the number of their table. */
export type SharedRows = SharedList<TableRows>;
