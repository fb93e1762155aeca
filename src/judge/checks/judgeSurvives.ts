// Are the rows that the table held before `up` still there, with the values that they had?

import type { SurvivesCheck } from '../../model/check.ts';
import { describeRows } from '../../model/describeRows.ts';
import { diffRows } from '../../model/diffRows.ts';
import { ExerciseFault } from '../exerciseFault.ts';
import type { Finding } from '../finding.ts';
import { culpritOf, onlyLosses } from '../rowLosses.ts';
import type { Observed } from './observed.ts';

export function judgeSurvives({ table, columns }: SurvivesCheck, { rowsBefore, rows }: Observed): Finding | null {
  const before = rowsBefore.filter((each) => each.table === table);
  // Only an exercise whose start has no such table comes here: `validate` tells its author.
  if (before.length === 0) throw new ExerciseFault(`This exercise has a mistake: there is no table ${table} before up`);
  const differences = onlyLosses(diffRows(before, rows, columns === undefined ? {} : { columns }));
  if (differences.length === 0) return null;
  const told = differences.flatMap(describeRows);
  return {
    message: `After \`up\`, ${told.join('; ')}.`,
    expected: `every row of ${table} as it was`,
    got: told.join(', ').replaceAll('`', ''),
    about: culpritOf(differences),
  };
}
