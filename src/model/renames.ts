// What is called otherwise now, so that a definition that mentions it by its new name is not taken for another one.

import { bothBy, type Matched, type MatchKey, matchParts, type Pair } from './matchParts.ts';
import { type Column, qualifiedName, type Table } from './schema.ts';

export interface DiffOptions {
  /**
   * `oid`: two states of one server, in which a thing keeps its oid whatever it is called.
   * `name`: states of two servers, where oids mean nothing.
   */
  readonly identity?: 'oid' | 'name';
  /** Whether the names of constraints and indexes count. Those of tables and columns always do. */
  readonly names?: 'compared' | 'ignored';
}

/** From the name before to the name now; only of what kept neither. Tables, types and sequences by qualified name. */
export interface Renames {
  readonly tables: ReadonlyMap<string, string>;
  /** By the name of their table before. */
  readonly columns: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly types: ReadonlyMap<string, string>;
  readonly sequences: ReadonlyMap<string, string>;
}

export interface DiffContext extends Required<DiffOptions> {
  readonly renames: Renames;
}

const noColumns: ReadonlyMap<string, string> = new Map();
export const noRenames: Renames = { tables: new Map(), columns: new Map(), types: new Map(), sequences: new Map() };

export const contextOf = ({ identity = 'oid', names = 'compared' }: DiffOptions, renames: Renames): DiffContext => ({
  identity,
  names,
  renames,
});

/** The columns of this table that are called otherwise now. */
export const renamedColumns = (renames: Renames, table: string): ReadonlyMap<string, string> =>
  renames.columns.get(table) ?? noColumns;

export const nowCalled = (renames: ReadonlyMap<string, string>, name: string): string => renames.get(name) ?? name;

/** By oid while that means something, else, and for what was dropped and made again, by name. */
export function matchQualified<Part extends { readonly oid: number; readonly schema: string; readonly name: string }>(
  before: readonly Part[],
  now: readonly Part[],
  { identity = 'oid' }: DiffOptions,
  ...more: readonly MatchKey<Part>[]
): Matched<Part> {
  const byOid = identity === 'oid' ? [bothBy<Part>(({ oid }) => oid)] : [];
  return matchParts(before, now, [...byOid, bothBy<Part>(qualifiedName), ...more]);
}

export function renamesOf<Part extends { readonly schema: string; readonly name: string }>(
  pairs: readonly Pair<Part>[],
  name: (part: Part) => string = qualifiedName,
): ReadonlyMap<string, string> {
  return namesThatChanged(pairs, name);
}

/** A column keeps its number while its table is the same one. */
export function matchColumns(before: Table, now: Table, { identity = 'oid' }: DiffOptions): Matched<Column> {
  const isSameTable = identity === 'oid' && before.oid === now.oid;
  const byPosition = isSameTable ? [bothBy<Column>(({ position }) => position)] : [];
  return matchParts(before.columns, now.columns, [...byPosition, bothBy<Column>(({ name }) => name)]);
}

export function columnRenames(
  tables: readonly Pair<Table>[],
  options: DiffOptions,
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const renamed = new Map<string, ReadonlyMap<string, string>>();
  for (const { before, now } of tables) {
    if (before === now) continue;
    const columns = namesThatChanged(matchColumns(before, now, options).kept, ({ name }) => name);
    if (columns.size > 0) renamed.set(qualifiedName(before), columns);
  }
  return renamed;
}

function namesThatChanged<Part>(
  pairs: readonly Pair<Part>[],
  name: (part: Part) => string,
): ReadonlyMap<string, string> {
  const changed = pairs.map(({ before, now }) => [name(before), name(now)] as const);
  return new Map(changed.filter(([before, now]) => before !== now));
}
