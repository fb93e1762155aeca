// Every task of an exercise, skipped for one reason.

import type { Exercise } from '../model/exercise.ts';
import type { TaskVerdict } from '../model/verdict.ts';
import { reservedTask, skipped } from './taskVerdict.ts';

/** `why` is a sentence. */
export function unjudged({ tasks, oldApp }: Exercise, why: string): readonly TaskVerdict[] {
  const behind = (['down', 'rows', 'again'] as const).map(reservedTask);
  const app = oldApp === undefined ? [] : [reservedTask('old-app')];
  return [reservedTask('up'), ...tasks, ...behind, ...app].map((task) => skipped(task, why));
}
