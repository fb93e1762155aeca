// M18 and M19: something was missing when it was needed, and is there by now. It was still on its way.

import { findTable, qualifiedName, type Schema } from '../../model/schema.ts';
import type { SourceCall } from '../../model/sourceOutline.ts';
import { type FailedStep, failedSteps, refusal } from './observedStep.ts';
import { tableNames } from './ownChecks.ts';
import type { Recogniser } from './recogniser.ts';
import { callsIn } from './writtenCalls.ts';

/** What came too late, in words; null when the step did not fail for want of it. */
export function lateThing({ fault, sql, after, before }: FailedStep): string | null {
  const { code, message, detail } = fault.postgres ?? { code: '', message: '', detail: null };
  if (after === null) return null;
  const missing = /^(?:relation|table) "(?:public\.)?([^"]+)" does not exist$/u.exec(message)?.[1];
  if (code === '42P01' && missing !== undefined) return hasTable(after, missing) ? `the table \`${missing}\`` : null;
  const column = /^column "?([^"]+?)"?(?: of relation "[^"]+"| named in key| referenced in .*)? does not exist$/u.exec(
    message,
  )?.[1];
  if (code === '42703' && column !== undefined) {
    const of = [...tableNames(after)].find((table) => sql.includes(bare(table)) && hasColumn(after, table, column));
    return of === undefined || hasColumn(before, of, column) ? null : `the column \`${of}.${column}\``;
  }
  // The other way round: what still stood in the way of a drop.
  const holder = /^constraint \S+ on table (\S+) depends on table/u.exec(detail ?? '')?.[1];
  if (code !== '2BP01' || holder === undefined || hasTable(after, holder)) return null;
  return `the table \`${holder}\``;
}

const isDrop = ({ fault }: FailedStep): boolean => fault.postgres?.code === '2BP01';

export function lateMessage(failed: FailedStep, advice: string): string {
  const late = lateThing(failed);
  const was = isDrop(failed)
    ? `By now ${late} is gone, so its own call was still on its way`
    : `By now ${late} is there, so the call that makes it was still on its way`;
  return `${refusal(failed)} ${was}. ${advice}`;
}

export const stepsTogether: Recogniser = {
  id: 'M19',
  recognise(_exercise, evidence) {
    return failedSteps(evidence).flatMap((failed) => {
      const call = failingCall(failed);
      if (lateThing(failed) === null || call === null || !call.together) return [];
      const advice =
        '`Promise.all` starts all of its calls at once, on several connections, and nothing keeps their order. Give each step an `await` of its own, one after the other.';
      return [{ task: failed.task, message: lateMessage(failed, advice), line: failed.line }];
    });
  },
};

/** The call in the file that failed; several may stand on one line, so one that waits for others comes first. */
function failingCall({ report, direction, line }: FailedStep): SourceCall | null {
  const onLine = callsIn(report.outline, direction).filter((call) => call.line === line && call.method !== 'all');
  return onLine.find(({ together }) => together) ?? onLine[0] ?? null;
}

const bare = (table: string): string => table.slice(table.lastIndexOf('.') + 1);

function hasTable({ tables }: Schema, name: string): boolean {
  return tables.some((table) => qualifiedName(table) === name || table.name === name);
}

function hasColumn(schema: Schema, table: string, column: string): boolean {
  return findTable(schema, table)?.columns.some(({ name }) => name === column) ?? false;
}
