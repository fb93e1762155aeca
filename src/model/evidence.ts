// Everything a check observed: the judge's only input beside the exercise.

import type { RunReport } from './runOutcome.ts';
import type { Schema } from './schema.ts';

export interface StepEvidence {
  readonly report: RunReport;
  /** The schema after the step; null when the server had to be replaced. */
  readonly schemaAfter: Schema | null;
}

export interface Evidence {
  readonly before: Schema;
  readonly up: StepEvidence;
  /** Null when the step before it did not end well, so this one was not run. */
  readonly down: StepEvidence | null;
  readonly upAgain: StepEvidence | null;
}
