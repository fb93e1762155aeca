// The rules for what blocks traffic: H01 to H22, and H37 to H39.

import { badEnd, batchesTogether, wholeTable } from './backfills.ts';
import { columnReset } from './columnResets.ts';
import { checkAtOnce, foreignKeyAtOnce, setNotNull, severalScans } from './fullScans.ts';
import type { HazardRule } from './hazardRule.ts';
import { validatedTogether, workUnderLock } from './heldTooLong.ts';
import { concurrentlyInside, indexBuild, indexDrop, invalidIndex } from './indexBuilds.ts';
import { exclusionAdded, primaryKeyAdded, uniqueAtOnce } from './keyConstraints.ts';
import { noLockTimeout, severalTables } from './lockWaits.ts';
import { narrowerType } from './narrowing.ts';
import { requiredColumn } from './newColumns.ts';
import { computedColumn, newType, upkeepCommand, volatileDefault } from './rewrites.ts';

export const lockRules: readonly HazardRule[] = [
  indexBuild,
  indexDrop,
  concurrentlyInside,
  invalidIndex,
  setNotNull,
  requiredColumn,
  volatileDefault,
  computedColumn,
  newType,
  narrowerType,
  columnReset,
  checkAtOnce,
  foreignKeyAtOnce,
  uniqueAtOnce,
  primaryKeyAdded,
  exclusionAdded,
  validatedTogether,
  workUnderLock,
  noLockTimeout,
  severalTables,
  severalScans,
  upkeepCommand,
  wholeTable,
  badEnd,
  batchesTogether,
];
