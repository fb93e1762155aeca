// What the timeline takes for granted, in sentences: only those that matter for these statements.

import { defaultMicroseconds } from './rowCost.ts';
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

/** Where the time per row comes from, for each table once. */
function costSentences(steps: readonly TimelineStep[]): readonly string[] {
  const sentences = steps.flatMap(({ basis, works, batches }) => {
    if (basis.kind === 'as-measured') return [];
    const { table, rows } = basis.table;
    if (basis.kind === 'measured') {
      return [
        `Time per row was measured on your ${rowsText(rows)} of \`${table}\`, and is drawn out in a straight line.`,
      ];
    }
    const kinds = [...new Set(works.map(({ kind }) => kind))].map(
      (kind) => `${defaultMicroseconds[kind]} µs to ${verbs[kind]} a row`,
    );
    const why =
      basis.why === 'too-quick'
        ? `your ${rowsText(rows)} were done too quickly to tell`
        : batches === null
          ? `your \`${table}\` has only ${rowsText(rows)}`
          : `your batches changed only ${rowsText(rows)}`;
    return [`Time per row is taken from a measurement of ours, since ${why}: ${kinds.join(', ')}.`];
  });
  return [...new Set(sentences)];
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
