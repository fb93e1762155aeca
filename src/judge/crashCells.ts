// What a crash after each statement leaves: nothing, everything or a part, and whether `up` can be run again.

import type { CrashEvidence, CrashRun } from '../model/crashRun.ts';
import { describeDifference } from '../model/describeDifference.ts';
import { describeRows } from '../model/describeRows.ts';
import { diffRows } from '../model/diffRows.ts';
import { diffSchemas } from '../model/diffSchemas.ts';
import type { Evidence } from '../model/evidence.ts';
import type { RunOutcome } from '../model/runOutcome.ts';
import type { Schema } from '../model/schema.ts';
import { isRealDifference } from '../model/schemaDifference.ts';
import type { TableRows } from '../model/tableRows.ts';
import type { CrashCell } from '../model/verdict.ts';
import { doneRows, type RowsMade } from './crashRows.ts';

/** What `up` makes when nothing disturbs it. */
interface Made extends RowsMade {
  readonly schema: Schema;
}

const mostLeft = 6;

/** Null until the crash test has run. */
export function crashCells(evidence: Evidence): readonly CrashCell[] | null {
  const { crash } = evidence;
  if (crash === null) return null;
  const made = madeBy(evidence, crash);
  return crash.runs.map((run): CrashCell => {
    const found = left(run, crash, made);
    const schema = found.length === 0 ? 'before' : made !== null && isDone(run, made) ? 'after' : 'partial';
    return {
      after: run.after,
      line: run.statement.line,
      sql: run.statement.sql,
      schema,
      left: schema === 'partial' ? firstFew(found) : [],
      secondUp: secondUp(run.second),
    };
  });
}

/** Null for an `up` that did not run to its end: then nothing is whole. */
function madeBy({ up }: Evidence, { runs, rowsBefore }: CrashEvidence): Made | null {
  const { schemaAfter, rowsAfter, report } = up;
  if (report.outcome.kind !== 'done' || schemaAfter === null || rowsAfter === null) return null;
  // All its work was done when it died after its last statement: what is not the same there never is, such as `now()`.
  const last = runs.at(-1);
  const twin = last !== undefined && isSameSchema(schemaAfter, last.schema) ? last.rows : [];
  return { schema: schemaAfter, ...doneRows(rowsAfter, twin, rowsBefore) };
}

function isDone({ schema, rows }: CrashRun, made: Made): boolean {
  return isSameSchema(made.schema, schema) && made.areThere(rows);
}

/** By name: what both runs made has oids of its own in each. */
function isSameSchema(one: Schema, other: Schema): boolean {
  return !diffSchemas(one, other, { identity: 'name' }).some(isRealDifference);
}

/** What is not as it was before `up`, a sentence each without its full stop; empty when all is. */
function left({ schema, rows }: CrashRun, { before, rowsBefore }: CrashEvidence, made: Made | null): readonly string[] {
  return [
    ...diffSchemas(before, schema).filter(isRealDifference).map(describeDifference),
    ...diffRows(rowsBefore, rows).flatMap(describeRows),
    ...newRows(rowsBefore, rows, made),
  ];
}

/** Of a new table the catalog tells; how many of its rows are there yet is told here. */
function newRows(before: readonly TableRows[], rows: readonly TableRows[], made: Made | null): readonly string[] {
  if (made === null) return [];
  return rows
    .filter(({ oid, table }) => before.every((each) => each.oid !== oid && each.table !== table))
    .flatMap(({ table, count }) => {
      const all = made.counts.get(table);
      return all === undefined || all === count ? [] : [`\`${table}\` has ${count} of its ${all} rows`];
    });
}

function firstFew(sentences: readonly string[]): readonly string[] {
  if (sentences.length <= mostLeft) return sentences;
  return [...sentences.slice(0, mostLeft), `and ${sentences.length - mostLeft} more`];
}

function secondUp(outcome: RunOutcome): string {
  const why = whyNot(outcome);
  return why === null ? 'ok' : `fails: ${why}`;
}

function whyNot(outcome: RunOutcome): string | null {
  switch (outcome.kind) {
    case 'done': {
      const [call] = outcome.unawaited;
      return call === undefined ? null : `it ended while \`${call.call}\` was still running`;
    }
    case 'failed':
      return outcome.fault.postgres?.message ?? outcome.fault.message;
    case 'timed-out':
    case 'server-replaced':
      return `it had not ended after ${Math.max(1, Math.round(outcome.afterMs / 1000))} s`;
    case 'syntax':
      return outcome.message;
    case 'cancelled':
      return 'it was stopped';
  }
}
