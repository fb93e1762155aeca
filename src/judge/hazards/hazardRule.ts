// A rule of the hazards: from what was seen of a migration to the places where it raises one hazard.

import type { HazardId } from '../../model/hazards.ts';
import type { RunName } from '../../model/statement.ts';
import type { Seen } from './seen.ts';

export interface Finding {
  readonly run: RunName;
  readonly line: number | null;
  /** What happened and whom it hurts, with the learner's own tables and numbers: one to three sentences. */
  readonly message: string;
  readonly rows: number | null;
  /** JavaScript or SQL that the learner could take over, with their own names; null where there is none. */
  readonly safer: string | null;
}

export interface HazardRule {
  readonly id: HazardId;
  /** Empty when the migration does not raise it. Pure. */
  find(seen: Seen): readonly Finding[];
}
