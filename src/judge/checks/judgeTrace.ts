// Did `up` treat a table that was there before as gently as the check asks? The statements are the server's record.

import { wordPattern } from '../../base/wordPattern.ts';
import type { TraceCheck } from '../../model/check.ts';
import { bareName } from '../../model/schema.ts';
import type { Statement } from '../../model/statement.ts';
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
    judgeUnseen(check, touches, statements),
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

/** What nobody could see is no proof of anything. */
function judgeUnseen(
  { table }: TraceCheck,
  touches: readonly Touch[],
  statements: readonly Statement[],
): Finding | null {
  const names = new Set([table, ...touches.map((touch) => touch.table)].map(bareName));
  const patterns = [...names].map(wordPattern);
  const unseen = statements.find(
    ({ traced, error, sql }) => !traced && error === null && patterns.some((pattern) => pattern.test(sql)),
  );
  if (unseen === undefined) return null;
  return {
    message: `${named(unseen)} sends several statements in one text, so that nobody can see what each does to \`${table}\`. Send each by itself.`,
    expected: `${table}: each statement in a query of its own`,
    got: `${table}: several in one text`,
    about: null,
    line: unseen.line,
  };
}
