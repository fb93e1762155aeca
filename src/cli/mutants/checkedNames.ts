// The names of constraints and indexes that an exercise's tasks ask for.

import { type Check, singleChecks } from '../../model/check.ts';

export function checkedNames(checks: readonly Check[]): readonly string[] {
  return checks.flatMap(singleChecks).flatMap((check): readonly string[] => {
    const asked = check.kind === 'absent' ? check.check : check;
    return (asked.kind === 'index' || asked.kind === 'constraint') && asked.name !== undefined ? [asked.name] : [];
  });
}
