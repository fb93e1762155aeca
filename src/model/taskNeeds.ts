// What the tasks of an exercise need to have observed, beside the catalog and the rows.

import { probesOf, singleChecks } from './check.ts';
import type { Exercise } from './exercise.ts';

export interface TaskNeeds {
  /** Statements to ask after `up`, each once. */
  readonly probes: readonly string[];
  /** Whether a task compares with what the solution makes. */
  readonly goal: boolean;
}

export function taskNeeds({ tasks }: Pick<Exercise, 'tasks'>): TaskNeeds {
  const checks = tasks.map(({ check }) => check);
  return {
    probes: [...new Set(checks.flatMap(probesOf))],
    goal: checks.flatMap(singleChecks).some(({ kind }) => kind === 'sameAsSolution'),
  };
}
