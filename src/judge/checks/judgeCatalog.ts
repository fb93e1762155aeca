// Judges one check of the catalog.

import { assertNever } from '../../base/assertNever.ts';
import type { CatalogCheck } from '../../model/catalogCheck.ts';
import type { Schema } from '../../model/schema.ts';
import type { Finding } from '../finding.ts';
import { judgeColumn } from './judgeColumn.ts';
import { judgeConstraint } from './judgeConstraint.ts';
import { judgeEnum } from './judgeEnum.ts';
import { judgeIndex } from './judgeIndex.ts';
import { judgeSequence } from './judgeSequence.ts';
import { judgeTable } from './judgeTable.ts';

/** Null when the catalog holds it. */
export function judgeCatalog(check: CatalogCheck, schema: Schema): Finding | null {
  switch (check.kind) {
    case 'table':
      return judgeTable(check, schema);
    case 'column':
      return judgeColumn(check, schema);
    case 'index':
      return judgeIndex(check, schema);
    case 'constraint':
      return judgeConstraint(check, schema);
    case 'enum':
      return judgeEnum(check, schema);
    case 'sequence':
      return judgeSequence(check, schema);
    default:
      return assertNever(check);
  }
}
