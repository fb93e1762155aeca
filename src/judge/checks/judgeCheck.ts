// Judges one check, or all of a task's, against the schema that `up` left.

import { assertNever } from '../../base/assertNever.ts';
import { type Check, type SingleCheck, singleChecks } from '../../model/check.ts';
import type { Schema } from '../../model/schema.ts';
import { type Finding, joinFindings } from '../finding.ts';
import { judgeAbsent } from './judgeAbsent.ts';
import { judgeColumn } from './judgeColumn.ts';
import { judgeConstraint } from './judgeConstraint.ts';
import { judgeIndex } from './judgeIndex.ts';
import { judgeTable } from './judgeTable.ts';

/** Null when all is as it should be. */
export function judgeCheck(check: Check, schema: Schema): Finding | null {
  return joinFindings(
    singleChecks(check)
      .map((each) => judgeSingle(each, schema))
      .filter((finding) => finding !== null),
  );
}

function judgeSingle(check: SingleCheck, schema: Schema): Finding | null {
  switch (check.kind) {
    case 'table':
      return judgeTable(check, schema);
    case 'column':
      return judgeColumn(check, schema);
    case 'index':
      return judgeIndex(check, schema);
    case 'constraint':
      return judgeConstraint(check, schema);
    case 'absent':
      return judgeAbsent(check, schema);
    default:
      return assertNever(check);
  }
}
