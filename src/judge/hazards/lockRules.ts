// The rules for what blocks traffic: H01 to H22, and H37 to H39.

import type { HazardRule } from './hazardRule.ts';

export const lockRules: readonly HazardRule[] = [];
