// One of the mistakes that people make most: how the evidence shows it, and what to say.

import type { Evidence } from '../../model/evidence.ts';
import type { Exercise } from '../../model/exercise.ts';
import type { MistakeId } from '../../model/mistakes.ts';

export interface Recognition {
  /** The task whose failure this explains. */
  readonly task: string;
  /** Takes the place of the general message. */
  readonly message: string;
  /** Null keeps the line that the general finding has. */
  readonly line: number | null;
}

export interface Recogniser {
  readonly id: MistakeId;
  /**
   * One for each task that it can explain, empty when the evidence does not show it plainly. Only asked when something
   * failed, and only told for tasks that did.
   */
  recognise(exercise: Exercise, evidence: Evidence): readonly Recognition[];
}
