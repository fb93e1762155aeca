// Of what happened to rows: what a person would miss, and what is there too much.

import { bareName } from '../model/schema.ts';
import type { RowList, RowsDifference } from '../model/tableRows.ts';
import type { Culprit } from './finding.ts';

const none: RowList = { count: 0, examples: [] };
const unchanged = { ...none, columns: [] };

/** Rows that are gone or have other values. */
export function onlyLosses(differences: readonly RowsDifference[]): readonly RowsDifference[] {
  return differences
    .map((each) => ({ ...each, added: none }))
    .filter(({ lost, changed }) => lost.count > 0 || changed.count > 0);
}

/** Rows that were not there before. */
export function onlyAdditions(differences: readonly RowsDifference[]): readonly RowsDifference[] {
  return differences
    .map((each) => ({ ...each, lost: none, changed: unchanged }))
    .filter(({ added }) => added.count > 0);
}

/** How to find the statement behind the first of them. */
export function culpritOf([first]: readonly RowsDifference[]): Culprit | null {
  if (first === undefined) return null;
  const names = [bareName(first.table)];
  return first.lost.count > 0
    ? { made: 'rows gone', names }
    : { made: 'values changed', names: [...names, ...first.changed.columns.slice(0, 1)] };
}
