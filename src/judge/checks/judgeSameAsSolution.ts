// Is the table as the solution makes it? Names of constraints and indexes do not count.

import type { SameAsSolutionCheck } from '../../model/check.ts';
import { describeDifference } from '../../model/describeDifference.ts';
import { diffTables } from '../../model/diffTables.ts';
import { findTable } from '../../model/schema.ts';
import { isRealDifference } from '../../model/schemaDifference.ts';
import { ExerciseFault } from '../exerciseFault.ts';
import type { Finding } from '../finding.ts';
import { missingTable } from './missingTable.ts';
import type { Observed } from './observed.ts';

export function judgeSameAsSolution({ table: name }: SameAsSolutionCheck, { schema, goal }: Observed): Finding | null {
  const wanted = goal === null ? null : findTable(goal, name);
  // `validate` keeps such an exercise from being published.
  if (wanted === null) throw new ExerciseFault(`This exercise has a mistake: the solution makes no table ${name}`);
  const table = findTable(schema, name);
  if (table === null) return missingTable(schema, name, `a table ${name}`);
  const differences = diffTables(wanted, table, { identity: 'name', names: 'ignored' }).filter(isRealDifference);
  if (differences.length === 0) return null;
  const told = differences.map(describeDifference);
  return {
    message: `Compared with what it should be: ${told.join('; ')}.`,
    expected: `${name} as the solution makes it`,
    got: told.join(', ').replaceAll('`', ''),
    about: { made: 'table', names: [name] },
  };
}
