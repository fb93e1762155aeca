// The mistakes that are recognised, in the order in which they are looked for: the first that fits a task is told.

import { enumLeftBehind } from './enumLeftBehind.ts';
import { missingAwait } from './missingAwait.ts';
import type { Recogniser } from './recogniser.ts';
import { uniqueTwice } from './uniqueTwice.ts';

export const recognisers: readonly Recogniser[] = [missingAwait, enumLeftBehind, uniqueTwice];
