// Did `up` treat a table that was there before as gently as the check asks? The statements are the server's record.

import type { TraceCheck } from '../../model/check.ts';
import { type Finding, joinFindings } from '../finding.ts';
import type { Observed } from './observed.ts';
import { type TraceDemand, traceDemands } from './traceDemands.ts';
import { named, type Touch, touchesOf } from './tracedTable.ts';
import { judgeHeldRows, judgeTransaction } from './traceTransactions.ts';

export function judgeTrace(check: TraceCheck, { before, statements }: Observed): Finding | null {
  const touches = touchesOf(check.table, before, statements);
  const findings = [
    ...traceDemands.map((demand) => judgeDemand(demand, check, touches)),
    judgeHeldRows(check, touches),
    judgeTransaction(check, touches),
  ];
  return joinFindings(findings.filter((finding) => finding !== null));
}

/** The first statement to break it is told, the others are counted. */
function judgeDemand(demand: TraceDemand, check: TraceCheck, touches: readonly Touch[]): Finding | null {
  const wanted = demand.wanted(check);
  const [first, ...others] = wanted === null ? [] : touches.filter((touch) => demand.breaks(touch, check));
  if (first === undefined) return null;
  const more = others.length === 0 ? '' : ` ${others.length} more ${others.length === 1 ? 'does' : 'do'} so too.`;
  return {
    message: `${named(first.statement)} ${demand.says(first, check)}.${more}`,
    expected: `${check.table}: ${wanted}`,
    got: `${check.table}: ${demand.got(first)}`,
    about: null,
    line: first.statement.line,
  };
}
