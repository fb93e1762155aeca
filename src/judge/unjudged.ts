// Every task of an exercise, skipped for one reason.

import type { Exercise } from '../model/exercise.ts';
import type { ReservedTaskId } from '../model/reservedTasks.ts';
import type { TaskVerdict } from '../model/verdict.ts';
import { type JudgedTask, reservedTask, skipped } from './taskVerdict.ts';

/** `why` is a sentence. */
export function unjudged(exercise: Exercise, why: string): readonly TaskVerdict[] {
  const reserved = (id: ReservedTaskId): JudgedTask => reservedTask(id, exercise);
  const behind = (['down', 'rows', 'again'] as const).map(reserved);
  const app = exercise.oldApp === undefined ? [] : [reserved('old-app')];
  return [reserved('up'), ...exercise.tasks, ...behind, ...app].map((task) => skipped(task, why));
}
