// Opens an exercise whose own tables and migrations may be at fault, which is no fault of the lab.

import type { Lab } from '../lab/lab.ts';
import type { Exercise } from '../model/exercise.ts';

/** Why the exercise has no start, in words; null when it is open. Rejects when the lab opens nothing at all. */
export async function openExercise(lab: Lab, exercise: Exercise): Promise<string | null> {
  try {
    await lab.open(exercise);
    return null;
  } catch (error) {
    // What begins with an empty database opens on every lab that works.
    await lab.open({ ...exercise, before: '', applied: [] }).catch(() => {
      throw error;
    });
    return error instanceof Error ? error.message : String(error);
  }
}
