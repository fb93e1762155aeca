// The hazards that a migration was seen to raise, the worst first.

import type { Evidence } from '../../model/evidence.ts';
import type { Hazard } from '../../model/hazard.ts';
import { hazards, type Severity } from '../../model/hazards.ts';
import type { HazardRule } from './hazardRule.ts';
import { lockRules } from './lockRules.ts';
import { seenIn } from './seen.ts';
import { stateRules } from './stateRules.ts';

export const hazardRules: readonly HazardRule[] = [...lockRules, ...stateRules];

const bySeverity: readonly Severity[] = ['outage', 'blocks', 'state', 'style'];

/** Sorted by severity, then by line; the same words are said once. */
export function judgeHazards(evidence: Evidence): readonly Hazard[] {
  const seen = seenIn(evidence);
  const found = hazardRules.flatMap(({ id, find }) =>
    find(seen).map((finding): Hazard => {
      const { severity, exercise, seen: how } = hazards[id];
      return { id, severity, exercise, observed: how === 'run', ...finding };
    }),
  );
  const told = new Set<string>();
  const once = found.filter(({ id, message, line }) => {
    const words = `${id} ${line} ${message}`;
    if (told.has(words)) return false;
    told.add(words);
    return true;
  });
  return once.sort((one, other) => order(one) - order(other) || (one.line ?? 0) - (other.line ?? 0));
}

const order = ({ severity }: Hazard): number => bySeverity.indexOf(severity);
