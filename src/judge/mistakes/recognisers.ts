// The mistakes that are recognised, in the order in which they are looked for: the first that fits a task is told.
// Specific before general. Those that show in one error of one call come first, M01, which fits any failure, last.

import { bulkInsertValues } from './bulkInsertValues.ts';
import { changeColumnForgets } from './changeColumnForgets.ts';
import { changeColumnWithoutType } from './changeColumnWithoutType.ts';
import { concurrentlyInTransaction } from './concurrentlyInTransaction.ts';
import { enumLeftBehind } from './enumLeftBehind.ts';
import { enumValueIgnored } from './enumValueIgnored.ts';
import { foreignKeys } from './foreignKeys.ts';
import { halfApplied } from './halfApplied.ts';
import { indexNotRemoved } from './indexNotRemoved.ts';
import { indexOrConstraint } from './indexOrConstraint.ts';
import { missingAwait } from './missingAwait.ts';
import { modelDefault } from './modelDefault.ts';
import { oldAddConstraint } from './oldAddConstraint.ts';
import type { Recogniser } from './recogniser.ts';
import { referencesInChangeColumn } from './referencesInChangeColumn.ts';
import { serialInChangeColumn } from './serialInChangeColumn.ts';
import { spellings } from './spellings.ts';
import { stepsTogether } from './stepsTogether.ts';
import { transactionNotPassed } from './transactionNotPassed.ts';
import { castNeedsUsing, defaultInTheWay } from './typeCasts.ts';
import { uniqueInChangeColumn } from './uniqueInChangeColumn.ts';
import { uniqueTwice } from './uniqueTwice.ts';

export const recognisers: readonly Recogniser[] = [
  transactionNotPassed,
  concurrentlyInTransaction,
  // Before M18, which fits whatever came too late.
  stepsTogether,
  missingAwait,
  changeColumnWithoutType,
  // Before M05, which is refused in the same words.
  serialInChangeColumn,
  oldAddConstraint,
  bulkInsertValues,
  indexOrConstraint,
  defaultInTheWay,
  castNeedsUsing,
  enumValueIgnored,
  enumLeftBehind,
  referencesInChangeColumn,
  // Before M13: it makes two of them as well.
  uniqueInChangeColumn,
  uniqueTwice,
  indexNotRemoved,
  // Before M17: a timestamp may be empty for want of a default.
  modelDefault,
  // Before M25: a table that is spelt otherwise is not one that comes later.
  spellings,
  foreignKeys,
  changeColumnForgets,
  halfApplied,
];
