// What another call should have made, or taken away, before the one that failed; and whether it has by now.

import { bareName, findTable, qualifiedName, type Schema } from '../../model/schema.ts';
import type { FailedStep } from './observedStep.ts';
import { tableNames } from './ownChecks.ts';
import { callsIn, literalText, tableName } from './writtenCalls.ts';

export interface LateThing {
  /** In words: the table `users`. */
  readonly what: string;
  /** It should have been taken away; else it should have been made. */
  readonly isInTheWay: boolean;
  /** The schema after the step shows it. When the step ends too soon for that, only the file does. */
  readonly hasCome: boolean;
}

/** Null when the step did not fail for want of something that was on its way. */
export function lateThing(failed: FailedStep): LateThing | null {
  const { code, message, detail } = failed.fault.postgres ?? { code: '', message: '', detail: null };
  switch (code) {
    case '42P01':
      return lateTable(failed, /^(?:relation|table) "(?:public\.)?([^"]+)" does not exist$/u.exec(message)?.[1]);
    case '42703':
      return lateColumn(
        failed,
        /^column "?([^"]+?)"?(?: of relation "[^"]+"| named in key)? does not exist$/u.exec(message)?.[1],
      );
    case '42701':
    case '42P07':
      return stillThere(failed, message);
    case '2BP01':
      return heldBy(
        failed,
        /^constraint \S+ on table (\S+) depends on table/mu.exec(detail ?? '')?.[1]?.replaceAll('"', ''),
      );
    default:
      return null;
  }
}

function lateTable(failed: FailedStep, table: string | undefined): LateThing | null {
  if (table === undefined) return null;
  const hasCome = failed.after !== null && hasTable(failed.after, table);
  if (!hasCome && !isOnItsWay(failed, 'createTable', table)) return null;
  return { what: `the table \`${table}\``, isInTheWay: false, hasCome };
}

function lateColumn(failed: FailedStep, column: string | undefined): LateThing | null {
  const { after, before, sql } = failed;
  if (column === undefined || after === null) return null;
  const tables = tableNames(after).filter(
    (table) => sql.includes(bareName(table)) && !hasColumn(before, table, column),
  );
  const come = tables.find((table) => hasColumn(after, table, column));
  const table = come ?? tables.find((each) => isOnItsWay(failed, 'addColumn', each, column));
  return table === undefined
    ? null
    : { what: `the column \`${table}.${column}\``, isInTheWay: false, hasCome: come !== undefined };
}

/** In the way of something new of the same name. */
function stillThere({ after }: FailedStep, message: string): LateThing | null {
  const [, column, name] = /^(?:column "([^"]+)" of )?relation "([^"]+)" already exists$/u.exec(message) ?? [];
  if (after === null || name === undefined) return null;
  const isThere =
    column === undefined ? hasTable(after, name) || hasIndex(after, name) : hasColumn(after, name, column);
  const what = column === undefined ? `\`${name}\`` : `the column \`${name}.${column}\``;
  return isThere ? null : { what, isInTheWay: true, hasCome: true };
}

/** A table that points to the one that was to be dropped. */
function heldBy(failed: FailedStep, holder: string | undefined): LateThing | null {
  if (holder === undefined) return null;
  const hasCome = failed.after !== null && !hasTable(failed.after, holder);
  if (!hasCome && !isOnItsWay(failed, 'dropTable', holder)) return null;
  return { what: `the table \`${holder}\``, isInTheWay: true, hasCome };
}

/** A call of the file that nothing waited for before the failing one came. */
function isOnItsWay({ report, direction, line }: FailedStep, method: string, table: string, column?: string): boolean {
  return callsIn(report.outline, direction).some((call) => {
    const isFree = call.together || (!call.awaited && line !== null && call.line <= line);
    const isAbout =
      tableName(call.arguments[0]) === table && (column === undefined || literalText(call.arguments[1]) === column);
    return isFree && isAbout && call.method === method;
  });
}

function hasTable({ tables }: Schema, name: string): boolean {
  return tables.some((table) => qualifiedName(table) === name || table.name === name);
}

function hasIndex({ tables }: Schema, name: string): boolean {
  return tables.some(({ indexes }) => indexes.some((index) => index.name === name));
}

function hasColumn(schema: Schema, table: string, column: string): boolean {
  return findTable(schema, table)?.columns.some(({ name }) => name === column) ?? false;
}
