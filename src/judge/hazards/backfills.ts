// H37, H38 and H39: rows that are written all at once, in batches that do not end right, or in one transaction.

import type { Table } from '../../model/schema.ts';
import { writtenName } from '../../model/sqlTokens.ts';
import type { Statement } from '../../model/statement.ts';
import type { RowChanges } from '../../model/statementEffects.ts';
import type { Finding, HazardRule } from './hazardRule.ts';
import { rowsText } from './hazardWords.ts';
import { tableBefore } from './heldLocks.ts';
import { isBatch, type RowWrite, rowWrites } from './rowBatch.ts';
import { quotedTable } from './saferCode.ts';
import { rowsOf, type Seen, type SeenStep } from './seen.ts';

/** Rows in a batch that hold up nobody for long; a number of ours, the manual names none. */
const mostRowsInBatch = 10_000;

/** A write to a table that was there. */
interface OldWrite extends RowWrite {
  readonly statement: Statement;
  readonly rowsBefore: number;
  /** The columns of the primary key; empty without one. */
  readonly key: readonly string[];
  readonly isNumbered: boolean;
  /** Rows of this table that its statement wrote. */
  readonly touched: number;
}

function oldWrites(step: SeenStep): readonly OldWrite[] {
  return step.statements.flatMap((statement) =>
    statement.error !== null
      ? []
      : rowWrites(statement.sql).flatMap((write): readonly OldWrite[] => {
          const table = tableBefore(step, write.table);
          if (table === null) return [];
          const rowsBefore = rowsOf(step, table.oid) ?? 0;
          const key = keyOf(table);
          const isNumbered = table.columns.some(
            ({ name, type }) => name === key[0] && /^(?:small|big)?int(?:eger)?$/u.test(type),
          );
          return [{ ...write, statement, rowsBefore, key, isNumbered, touched: touchedIn(statement, table.oid) }];
        }),
  );
}

function keyOf({ constraints }: Table): readonly string[] {
  return constraints.find(({ kind }) => kind === 'primary key')?.columns ?? [];
}

function touchedIn({ changes, rows }: Statement, oid: number): number {
  const own = changes.find((change) => change.oid === oid);
  return own === undefined ? (changes.length === 0 ? (rows ?? 0) : 0) : own.updated + own.deleted;
}

export const wholeTable: HazardRule = {
  id: 'H37',
  find({ up }) {
    const writes = oldWrites(up);
    return up.statements.flatMap((statement): readonly Finding[] => {
      const own = writes.filter((write) => write.statement === statement);
      if (own.some((write) => isBatch(write, write.key) && write.touched <= mostRowsInBatch)) return [];
      const many = statement.changes.flatMap((change) => manyIn(up, statement, change, own));
      // A table with hardly a row says nothing of production: then the text does.
      const all = own.filter(({ verb, filtered, rowsBefore }) => verb !== 'insert' && !filtered && rowsBefore < 2);
      return [...many, ...(many.length === 0 ? all.map(everyRow) : [])];
    });
  },
};

/** By whatever it did so: its own words, a trigger, ON DELETE CASCADE, the body of a DO. */
function manyIn(
  step: SeenStep,
  statement: Statement,
  { oid, table, existed, updated, deleted }: RowChanges,
  own: readonly OldWrite[],
): readonly Finding[] {
  const touched = updated + deleted;
  const rows = rowsOf(step, oid) ?? 0;
  if (!existed || touched < 2 || touched * 2 < rows) return [];
  const write = own.find((each) => each.table === table && each.verb !== 'insert');
  const what = write === undefined ? 'One statement' : `One ${write.verb.toUpperCase()}`;
  const did = updated >= deleted ? 'writes' : 'deletes';
  return [
    {
      run: statement.run,
      line: statement.line,
      message: `${what} ${did} ${touched} of ${rowsText(rows)} of \`${table}\`. Each stays locked until it is committed, so the app's writes to them wait, and each leaves a dead row behind. On a large table, take some thousand rows at a time.`,
      rows,
      safer: write === undefined ? null : inBatches(write),
    },
  ];
}

function everyRow(write: OldWrite): Finding {
  const { statement, verb, table, rowsBefore } = write;
  return {
    run: statement.run,
    line: statement.line,
    message: `${verb.toUpperCase()} without WHERE takes every row of \`${table}\`: ${rowsText(rowsBefore)} here, and all that production has, in one transaction. On a large table, take some thousand rows at a time.`,
    rows: rowsBefore,
    safer: inBatches(write),
  };
}

/** Null where no number orders the rows. */
function inBatches({ verb, table, set, where, key, isNumbered, bounded, limit }: OldWrite): string | null {
  const [column] = key;
  if (column === undefined || key.length > 1 || !isNumbered) return null;
  const [of, id] = [quotedTable(table), writtenName(column)];
  // A stretch of the key is what the loop finds by itself.
  const isStretch = limit === null && bounded.includes(column);
  const only = where === null || isStretch ? '' : ` AND (${where})`;
  const head = verb === 'update' ? `UPDATE ${of} SET ${set ?? '…'}` : `DELETE FROM ${of}`;
  return [
    'let last = 0;',
    'for (;;) {',
    '  const [batch] = await queryInterface.sequelize.query(',
    `    \`${head} WHERE ${id} IN (`,
    `       SELECT ${id} FROM ${of} WHERE ${id} > :last${only} ORDER BY ${id} LIMIT 1000)`,
    `     RETURNING ${id}\`,`,
    '    { replacements: { last } },',
    '  );',
    '  if (batch.length === 0) break;',
    `  last = Math.max(...batch.map((row) => Number(row.${column})));`,
    '}',
  ].join('\n');
}

export const badEnd: HazardRule = {
  id: 'H38',
  find({ up }) {
    return [...alike(oldWrites(up)).values()].flatMap((writes): readonly Finding[] => {
      const [first] = writes;
      const message = first === undefined ? null : (endless(up, writes) ?? again(writes) ?? early(up, writes));
      if (first === undefined || message === null) return [];
      const { statement, rowsBefore } = first;
      return [{ run: statement.run, line: statement.line, message, rows: rowsBefore, safer: inBatches(first) }];
    });
  },
};

const advice = 'Walk along the key, from the last one of each batch to the next, and stop when a batch is empty.';

function endless({ report }: SeenStep, writes: readonly OldWrite[]): string | null {
  const [first] = writes;
  if (report.outcome.kind !== 'timed-out' || first === undefined || writes.length < 3) return null;
  return `The loop did not end: the same ${first.verb.toUpperCase()} of \`${first.table}\` ran ${writes.length} times and was still at it after ${Math.round(report.outcome.afterMs / 1000)} s. What it writes does not take the rows out of its own WHERE. ${advice}`;
}

/** Each row once would have been enough. */
function again(writes: readonly OldWrite[]): string | null {
  const [first] = writes;
  const sum = writes.reduce((total, { touched }) => total + touched, 0);
  if (first === undefined || first.verb !== 'update' || first.limit === null || writes.length < 2) return null;
  if (sum <= first.rowsBefore) return null;
  return `The batches wrote ${rowsText(sum)} of \`${first.table}\`, which has ${rowsText(first.rowsBefore)}: some are taken again and again, since what is written leaves them in the WHERE. With a batch full of such rows the loop never ends. ${advice}`;
}

/** The last batch was full, and nobody looked whether there is more. */
function early({ report, statements }: SeenStep, writes: readonly OldWrite[]): string | null {
  const last = writes.at(-1);
  if (last === undefined || last.limit === null || report.outcome.kind !== 'done') return null;
  const isFull = last.touched > 0 && last.touched === last.limit;
  const sum = writes.reduce((total, { touched }) => total + touched, 0);
  if (!isFull || sum >= last.rowsBefore) return null;
  const later = statements.slice(statements.indexOf(last.statement) + 1);
  if (later.some(({ rows, tag }) => rows === 0 && tag?.startsWith('SELECT') === true)) return null;
  return `The loop stopped after a full batch of ${rowsText(last.touched)}: ${sum} of ${rowsText(last.rowsBefore)} of \`${last.table}\` were written, and nothing says that those were all. See how the number of rows is read: a raw query gives \`[rows, result]\`, and with a \`type\` something else. ${advice}`;
}

export const batchesTogether: HazardRule = {
  id: 'H39',
  find(seen) {
    return [...alike(batchesInTransactions(seen)).values()].flatMap((writes): readonly Finding[] => {
      const [first] = writes;
      if (first === undefined || writes.length < 2) return [];
      const sum = writes.reduce((total, { touched }) => total + touched, 0);
      const { statement, table, rowsBefore } = first;
      return [
        {
          run: statement.run,
          line: statement.line,
          message: `${writes.length} batches on \`${table}\` run in one transaction: what they write, ${rowsText(sum)} in the end, stays locked until COMMIT, as it would with one statement. Let each batch be a transaction of its own.`,
          rows: rowsBefore,
          safer: inBatches(first),
        },
      ];
    });
  },
};

function batchesInTransactions({ up }: Seen): readonly OldWrite[] {
  return oldWrites(up).filter((write) => write.statement.transaction !== null && isBatch(write, write.key));
}

/** Those that differ in their values alone, in one transaction or none, in the order in which they ran. */
function alike(writes: readonly OldWrite[]): ReadonlyMap<string, readonly OldWrite[]> {
  const groups = new Map<string, OldWrite[]>();
  for (const write of writes) {
    const key = `${write.statement.transaction} ${write.shape}`;
    groups.set(key, [...(groups.get(key) ?? []), write]);
  }
  return groups;
}
