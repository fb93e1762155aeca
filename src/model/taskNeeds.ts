// What the tasks of an exercise need to have observed, beside the catalog, the rows and the statements.

import { probesOf, singleChecks } from './check.ts';
import type { Exercise } from './exercise.ts';

export interface TaskNeeds {
  /** Statements to ask after `up`, each once. */
  readonly probes: readonly string[];
  /** Whether a task compares with what the solution makes. */
  readonly goal: boolean;
  /** Whether a task asks what a crash would leave. */
  readonly crash: boolean;
}

export function taskNeeds({ tasks }: Pick<Exercise, 'tasks'>): TaskNeeds {
  const checks = tasks.flatMap(({ check }) => singleChecks(check));
  const needs = (kind: 'sameAsSolution' | 'crash'): boolean => checks.some((check) => check.kind === kind);
  return { probes: [...new Set(checks.flatMap(probesOf))], goal: needs('sameAsSolution'), crash: needs('crash') };
}
