// All mutants of a migration, each with one change.

import { awaits } from './awaits.ts';
import { bodies } from './bodies.ts';
import { columnTypes } from './columnTypes.ts';
import { lists } from './lists.ts';
import type { Edit, Family, Mutant } from './mutant.ts';
import { properties } from './properties.ts';
import { readTree } from './sourceTree.ts';
import { sqlClauses } from './sqlClauses.ts';
import { sqlWords } from './sqlWords.ts';
import { statements } from './statements.ts';
import { values } from './values.ts';

const families: readonly Family[] = [
  bodies,
  statements,
  awaits,
  properties,
  columnTypes,
  values,
  lists,
  sqlClauses,
  sqlWords,
];

/** In the order of their lines; empty for a text that is no JavaScript. What does not parse is left out. */
export function makeMutants(text: string): readonly Mutant[] {
  const tree = readTree(text);
  if (tree === null) return [];
  const mutants = new Map<string, Mutant>();
  for (const edit of families.flatMap((family) => family(tree))) {
    const mutant = mutated(text, edit);
    const isNew = mutant.text !== text && !mutants.has(mutant.text);
    if (isNew && readTree(mutant.text) !== null) mutants.set(mutant.text, mutant);
  }
  return [...mutants.values()].sort((one, other) => one.line - other.line);
}

function mutated(text: string, { start, end, text: instead, what }: Edit): Mutant {
  return {
    text: text.slice(0, start) + instead + text.slice(end),
    line: text.slice(0, start).split('\n').length,
    what,
  };
}
