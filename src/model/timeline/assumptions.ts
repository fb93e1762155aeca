// What the timeline takes for granted, in sentences: only those that matter for these statements.

import type { TableSize } from '../verdict.ts';
import { type CostBasis, defaultMicroseconds } from './rowCost.ts';
import type { WorkKind } from './rowWork.ts';
import type { TimelineInput } from './timelineInput.ts';
import type { TimelineStep } from './timelineSteps.ts';

const counts = new Intl.NumberFormat('en');

export function assumptions(input: TimelineInput, steps: readonly TimelineStep[]): readonly string[] {
  const { rows, perSecond, longestQueryMs } = input;
  const all = perSecond.reads + perSecond.writes;
  const locks = steps.some(({ strongLocks }) => strongLocks.length > 0);
  const writes = steps.some(({ works, batches }) => batches === null && works.some(({ kind }) => kind === 'write'));
  const timeouts = new Set(steps.filter(({ gaveUpMs, startMs }) => gaveUpMs < startMs).map(patience));
  return [
    `Every table that was there before has ${counts.format(rows)} rows.`,
    ...costSentences(steps),
    'All of it was timed in this tab, in memory and on one processor. A server of yours is quicker or slower: compare the two sides, and do not plan by the figures.',
    ...(locks
      ? [
          `All ${counts.format(all)} requests a second go to the tables that are locked, and ${counts.format(perSecond.writes)} of them write. All of them wait; a real app runs out of connections before that, and then stands still as a whole.`,
        ]
      : []),
    ...(locks && longestQueryMs > 0
      ? [
          `Each time before a lock is asked for that blocks somebody, a transaction of the app has just begun on that table, and takes ${longestQueryMs / 1000} s. The migration waits for it, and whoever would have to wait for the migration queues behind it.`,
        ]
      : []),
    ...[...timeouts].map(
      (ms) =>
        `\`lock_timeout\` ends that wait after ${ms / 1000} s. The migration has failed then, and is run again when the transaction of the app is over.`,
    ),
    ...(writes
      ? [
          'An UPDATE or DELETE changes the same share of the rows as here, and what the app writes is spread over all rows evenly.',
        ]
      : []),
    ...(steps.some(({ batches }) => batches !== null)
      ? ['A batch finds its rows by an index: the last takes as long as the first.']
      : []),
    'Between two statements no time passes.',
  ];
}

function patience({ gaveUpMs, askedMs }: TimelineStep): number {
  return gaveUpMs - askedMs;
}

/** Where the time per row comes from: a sentence for each source, with all that was taken from it. */
function costSentences(steps: readonly TimelineStep[]): readonly string[] {
  const kindsBySource = new Map<string, ReadonlySet<WorkKind>>();
  for (const { basis, works, batches } of steps) {
    if (basis.kind === 'as-measured') continue;
    const source = basis.kind === 'measured' ? measuredSource(basis.table) : defaultSource(basis, batches !== null);
    const kinds = basis.kind === 'measured' ? [] : works.map(({ kind }) => kind);
    kindsBySource.set(source, new Set([...(kindsBySource.get(source) ?? []), ...kinds]));
  }
  return [...kindsBySource].map(([source, kinds]) => {
    const costs = [...kinds].map((kind) => `${defaultMicroseconds[kind]} µs to ${verbs[kind]} a row`);
    return costs.length === 0 ? `${source}.` : `${source}: ${costs.join(', ')}.`;
  });
}

function measuredSource({ table, rows }: TableSize): string {
  return `Time per row was measured on your ${rowsText(rows)} of \`${table}\`, and is drawn out in a straight line`;
}

function defaultSource({ table, why }: Extract<CostBasis, { kind: 'default' }>, isBatch: boolean): string {
  const rows = rowsText(table.rows);
  const few = isBatch ? `your batches changed only ${rows}` : `your \`${table.table}\` has only ${rows}`;
  const because = why === 'too-quick' ? `your ${rows} were done too quickly to tell` : few;
  return `Time per row is taken from a measurement of ours, since ${because}`;
}

const verbs: Readonly<Record<WorkKind, string>> = {
  read: 'read',
  rewrite: 'write anew',
  index: 'index',
  match: 'look up',
  write: 'change',
  insert: 'insert',
};

function rowsText(rows: number): string {
  return rows === 1 ? '1 row' : `${counts.format(rows)} rows`;
}
