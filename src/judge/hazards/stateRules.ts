// The rules for what is lost, left or broken: H23 to H36, and H40 to H53. Of H52 `fileOrder.ts` tells: it takes a folder.

import { appModels } from './appModels.ts';
import { agingType, shortKey } from './columnTypes.ts';
import { halfApplied, notRepeatable } from './crashes.ts';
import { unfitRows } from './dirtyRows.ts';
import { droppedColumn } from './droppedColumns.ts';
import { droppedConstraint } from './droppedConstraints.ts';
import { droppedTable } from './droppedTables.ts';
import { changedEnum, leftoverEnum } from './enums.ts';
import type { HazardRule } from './hazardRule.ts';
import { foreignKeyBetweenTypes, foreignKeyWithoutIndex } from './newForeignKeys.ts';
import { cutName, unknownName } from './objectNames.ts';
import { littleUsedIndex, redundantIndex } from './redundantIndexes.ts';
import { renamedColumn, renamedTable } from './renames.ts';
import { lossyDown, pretendedDown, takingDown } from './roundTripLosses.ts';
import { missedRows } from './rowsBetweenSteps.ts';
import { nothingDone, swallowedError } from './silentNothing.ts';
import { besideTheTransaction, transactionAsText } from './transactions.ts';

export const stateRules: readonly HazardRule[] = [
  renamedColumn,
  renamedTable,
  droppedColumn,
  droppedTable,
  droppedConstraint,
  foreignKeyWithoutIndex,
  redundantIndex,
  foreignKeyBetweenTypes,
  shortKey,
  agingType,
  littleUsedIndex,
  cutName,
  changedEnum,
  leftoverEnum,
  missedRows,
  halfApplied,
  lossyDown,
  pretendedDown,
  takingDown,
  swallowedError,
  nothingDone,
  unknownName,
  besideTheTransaction,
  transactionAsText,
  unfitRows,
  notRepeatable,
  appModels,
];
