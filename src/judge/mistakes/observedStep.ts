// The steps of a check as recognisers look at them: the task that each answers for, the schema before and after it.

import { describeDifference } from '../../model/describeDifference.ts';
import { diffSchemas } from '../../model/diffSchemas.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { MigrationFault, RunReport } from '../../model/runOutcome.ts';
import type { Schema } from '../../model/schema.ts';
import { isRealDifference, type SchemaDifference } from '../../model/schemaDifference.ts';
import type { Direction, Statement } from '../../model/statement.ts';
import { refusedStatement } from '../refusedStatement.ts';
import { stopped } from '../sentences.ts';
import type { Recognition } from './recogniser.ts';

export interface ObservedStep {
  /** The task that this step answers for. */
  readonly task: 'up' | 'down' | 'again';
  readonly direction: Direction;
  readonly report: RunReport;
  readonly before: Schema;
  readonly after: Schema | null;
}

export interface FailedStep extends ObservedStep {
  readonly fault: MigrationFault;
  readonly line: number | null;
  /** The statement that Postgres refused; null when it was not Postgres. */
  readonly statement: Statement | null;
  /** Its text; empty when there is none. */
  readonly sql: string;
}

export function stepsOf({ before, up, down, upAgain }: Evidence): readonly ObservedStep[] {
  const steps: ObservedStep[] = [{ task: 'up', direction: 'up', report: up.report, before, after: up.schemaAfter }];
  const made = up.schemaAfter ?? before;
  if (down !== null)
    steps.push({ task: 'down', direction: 'down', report: down.report, before: made, after: down.schemaAfter });
  if (upAgain !== null) {
    const start = down?.schemaAfter ?? before;
    steps.push({ task: 'again', direction: 'up', report: upAgain.report, before: start, after: upAgain.schemaAfter });
  }
  return steps;
}

export function failedSteps(evidence: Evidence): readonly FailedStep[] {
  return stepsOf(evidence).flatMap((step) => {
    const { outcome, statements } = step.report;
    if (outcome.kind !== 'failed') return [];
    const { fault } = outcome;
    const statement = refusedStatement(fault, statements);
    const line = fault.place?.line ?? statement?.line ?? null;
    return [{ ...step, fault, line, statement, sql: fault.sql ?? statement?.sql ?? '' }];
  });
}

/** For mistakes that show in how a step failed: `explain` gives the message, or null when it was something else. */
export function explainFailures(
  evidence: Evidence,
  explain: (failed: FailedStep) => string | null,
): readonly Recognition[] {
  return failedSteps(evidence).flatMap((failed) => {
    const message = explain(failed);
    return message === null ? [] : [{ task: failed.task, message, line: failed.line }];
  });
}

/** What was refused, and why, in Postgres' own words where it was Postgres: every message about a failure begins so. */
export function refusal({ task, direction, fault, line }: FailedStep): string {
  const what = `${task === 'again' ? 'The second time, ' : ''}\`${direction}\` failed${onLine(line)}`;
  if (fault.postgres === null) return stopped(`${what}: ${fault.message}`);
  const { message, code, detail } = fault.postgres;
  return `${what}. Postgres says: ${message} (${code}).${shownDetail(detail)}`;
}

/** A whole row, or what depends on what: the advice that follows says it better. */
function shownDetail(detail: string | null): string {
  return detail === null || /^Failing row| depends on /u.test(detail) ? '' : ` ${stopped(detail)}`;
}

export const onLine = (line: number | null): string => (line === null ? '' : ` on line ${line}`);

/** What `down` left other than it was before `up`; empty when it did not end well. */
export function leftByDown({ before, down }: Evidence): readonly SchemaDifference[] {
  if (down === null || down.schemaAfter === null || down.report.outcome.kind !== 'done') return [];
  return diffSchemas(before, down.schemaAfter).filter(isRealDifference);
}

/** A sentence about the differences that a mistake does not explain; empty when it explains them all. */
export function besides(all: readonly SchemaDifference[], explained: readonly SchemaDifference[]): string {
  const others = all.filter((difference) => !explained.includes(difference));
  return others.length === 0 ? '' : ` There is more: ${firstFew(others)}.`;
}

/** The first three in words, and how many more there are. */
export function firstFew(differences: readonly SchemaDifference[]): string {
  const more = differences.length > 3 ? `; and ${differences.length - 3} more` : '';
  return differences.slice(0, 3).map(describeDifference).join('; ') + more;
}
