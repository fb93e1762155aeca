// What a trace check asks of the transactions of `up`: in which of them a table is changed, and how much of it.

import type { TraceCheck } from '../../model/check.ts';
import { isAtLeast } from '../../model/lockMode.ts';
import type { Finding } from '../finding.ts';
import { named, type Touch } from './tracedTable.ts';

/** Rows that a transaction changed stay locked until its end, whatever the number of its statements. */
export function judgeHeldRows({ table, rowsHeldAtMost: most }: TraceCheck, touches: readonly Touch[]): Finding | null {
  if (most === undefined) return null;
  const sums = new Map<number, number>();
  for (const touch of touches) {
    const { transaction } = touch.statement;
    const sum = touch.changed + (transaction === null ? 0 : (sums.get(transaction) ?? 0));
    if (transaction !== null) sums.set(transaction, sum);
    if (sum <= most) continue;
    const before = sum - touch.changed;
    const all = before === 0 ? '' : `, and has changed ${before} already`;
    return {
      message:
        `${named(touch.statement)} changes ${rows(touch.changed)} of \`${touch.table}\` in a transaction that may change ${most}${all}: ` +
        'they stay locked until it ends.',
      expected: `${table}: at most ${rows(most)} changed in one transaction`,
      got: `${table}: ${rows(sum)}`,
      about: null,
      line: touch.statement.line,
    };
  }
  return null;
}

/** Reading it in or out of a transaction is nobody's business. */
export function judgeTransaction({ table, transaction: wanted }: TraceCheck, all: readonly Touch[]): Finding | null {
  if (wanted === undefined) return null;
  const changing = all.filter(
    ({ taken, changed }) => changed > 0 || (taken !== null && isAtLeast(taken, 'RowExclusiveLock')),
  );
  const [first] = changing;
  const culprit = wanted
    ? changing.find(
        ({ statement }) => statement.transaction === null || statement.transaction !== first?.statement.transaction,
      )
    : changing.find(({ statement }) => statement.transaction !== null);
  if (culprit === undefined) return null;
  const expected = wanted ? 'changed in one transaction' : 'changed outside of a transaction';
  return {
    message: `${named(culprit.statement)} ${said(wanted, culprit)}.`,
    expected: `${table}: ${expected}`,
    got: `${table}: ${culprit.statement.transaction === null ? 'changed outside of a transaction' : wanted ? 'changed in several transactions' : 'changed in a transaction'}`,
    about: null,
    line: culprit.statement.line,
  };
}

function said(wanted: boolean, { table, statement }: Touch): string {
  if (!wanted) return `changes \`${table}\` in a transaction: what it locks stays locked until COMMIT`;
  return statement.transaction === null
    ? `changes \`${table}\` outside of a transaction: if a later statement fails, this one stays`
    : `changes \`${table}\` in another transaction than the first change of it: if it fails, the first one stays`;
}

const rows = (count: number): string => (count === 1 ? '1 row' : `${count} rows`);
