// Every task of an exercise, skipped for one reason.

import type { Exercise } from '../model/exercise.ts';
import type { TaskVerdict } from '../model/verdict.ts';
import { reservedTask, skipped } from './taskVerdict.ts';

/** `why` is a sentence. */
export function unjudged({ tasks }: Exercise, why: string): readonly TaskVerdict[] {
  return [reservedTask('up'), ...tasks, reservedTask('down'), reservedTask('rows'), reservedTask('again')].map((task) =>
    skipped(task, why),
  );
}
