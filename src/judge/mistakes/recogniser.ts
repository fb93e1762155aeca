// One of the mistakes that people make most: how the evidence shows it, and what to say.

import type { Evidence } from '../../model/evidence.ts';
import type { Exercise } from '../../model/exercise.ts';

export interface Recognition {
  /** The task whose failure this explains. */
  readonly task: string;
  /** Takes the place of the general message. */
  readonly message: string;
  /** Null keeps the line that the general finding has. */
  readonly line: number | null;
}

export interface Recogniser {
  /** `M01` … `M25` */
  readonly id: string;
  /** Null when the evidence does not show it plainly; only asked about tasks that failed. */
  recognise(exercise: Exercise, evidence: Evidence): Recognition | null;
}
