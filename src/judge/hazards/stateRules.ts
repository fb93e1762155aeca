// The rules for what is lost, left or broken: H23 to H36, and H40 to H53.

import type { HazardRule } from './hazardRule.ts';

export const stateRules: readonly HazardRule[] = [];
