// Makes the verdicts of single tasks.

import { type ReservedTaskId, type ReservedTasksOf, reservedTaskSays } from '../model/reservedTasks.ts';
import type { TaskVerdict } from '../model/verdict.ts';

/** A task as far as a verdict needs it: one of the exercise's own, or a reserved one. */
export interface JudgedTask {
  readonly id: string;
  readonly says: string;
  readonly hints: readonly string[];
}

/** What can be said of a failure; whatever is not known may be left out. */
export interface Failure {
  readonly message: string;
  readonly expected?: string | null;
  readonly got?: string | null;
  readonly line?: number | null;
}

export function reservedTask(id: ReservedTaskId, exercise: ReservedTasksOf): JudgedTask {
  return { id, says: reservedTaskSays(id, exercise), hints: [] };
}

const nothing = { message: null, expected: null, got: null, line: null, mistake: null, hint: null };

export function passed({ id, says }: JudgedTask): TaskVerdict {
  return { id, says, status: 'pass', ...nothing };
}

export function failed({ id, says, hints }: JudgedTask, failure: Failure): TaskVerdict {
  return { id, says, status: 'fail', ...nothing, ...failure, hint: hints[0] ?? null };
}

/** `why` is a sentence. */
export function skipped({ id, says }: JudgedTask, why: string): TaskVerdict {
  return { id, says, status: 'skipped', ...nothing, message: why };
}
