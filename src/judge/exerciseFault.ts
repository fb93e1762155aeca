// The exercise itself is wrong: its author's fault, never the learner's.

/** Thrown while judging, and turned into a verdict with the status `error`. */
export class ExerciseFault extends Error {
  override readonly name = 'ExerciseFault';
}
