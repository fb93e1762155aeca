// Opens an exercise whose own tables and migrations may be at fault, which is no fault of the lab.

import type { Lab } from '../lab/lab.ts';
import type { Exercise } from '../model/exercise.ts';

/** Opens what is not open already. Answers why it has no start, in words; null when it is open. */
export function exerciseOpener(lab: Lab): (exercise: Exercise) => Promise<string | null> {
  let open: { readonly id: string; readonly why: string | null } | null = null;
  return async (exercise) => {
    if (open?.id !== exercise.id) open = { id: exercise.id, why: await openExercise(lab, exercise) };
    return open.why;
  };
}

/** Rejects when the lab opens nothing at all. */
async function openExercise(lab: Lab, exercise: Exercise): Promise<string | null> {
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
