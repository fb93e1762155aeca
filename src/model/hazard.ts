// A hazard that a migration was seen to raise: what it would do to a live database, in words.

import type { HazardId, Severity } from './hazards.ts';
import type { RunName } from './statement.ts';

export interface Hazard {
  readonly id: HazardId;
  readonly severity: Severity;
  readonly run: RunName;
  /** Line in the learner's file; null where it cannot be known. */
  readonly line: number | null;
  /** With the learner's own tables and numbers in it. */
  readonly message: string;
  /** Rows of the table that it is about; null where they do not matter. */
  readonly rows: number | null;
  /** The safer form as code, with the learner's own names; null where there is none. */
  readonly safer: string | null;
  /** The exercise that teaches it; null where none does. */
  readonly exercise: string | null;
  /** False for what only reading the text can tell. */
  readonly observed: boolean;
}
