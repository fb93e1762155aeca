// What the exercise's own tasks ask for, so that a recogniser finds the one that its mistake made fail.

import type { SingleCheck } from '../../model/check.ts';
import { singleChecks } from '../../model/check.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Exercise } from '../../model/exercise.ts';
import type { PgError } from '../../model/pgError.ts';
import { type Column, findTable, qualifiedName, type Schema } from '../../model/schema.ts';

export interface OwnCheck {
  readonly task: string;
  readonly check: SingleCheck;
}

export function ownChecks({ tasks }: Exercise): readonly OwnCheck[] {
  return tasks.flatMap(({ id, check }) => singleChecks(check).map((each) => ({ task: id, check: each })));
}

/** What a task wants of a column; what it does not say is undefined. */
export interface ColumnWish {
  readonly task: string;
  readonly table: string;
  readonly column: string;
  readonly type?: string | undefined;
  readonly notNull?: boolean | undefined;
  readonly default?: string | null | undefined;
  readonly labels?: readonly string[] | undefined;
}

/** Of the checks of columns, and of the tables that are to be as the solution makes them. */
export function columnWishes(exercise: Exercise, { goal }: Evidence): readonly ColumnWish[] {
  return ownChecks(exercise).flatMap(({ task, check }): readonly ColumnWish[] => {
    if (check.kind === 'column') return [{ ...check, task }];
    if (check.kind !== 'sameAsSolution' || goal === null) return [];
    const { table } = check;
    const columns = findTable(goal, table)?.columns ?? [];
    return columns.map(({ name, type, notNull, default: value }) => ({
      task,
      table,
      column: name,
      type,
      notNull,
      default: value,
    }));
  });
}

/** Tasks whose statement Postgres refused after `up`, and was not meant to. */
export function refusedProbes(
  exercise: Exercise,
  { probes }: Evidence,
): readonly { readonly task: string; readonly sql: string; readonly error: PgError }[] {
  return ownChecks(exercise).flatMap(({ task, check }) => {
    if (check.kind !== 'accepts' && check.kind !== 'query') return [];
    const answer = probes.get(check.sql);
    return answer?.kind === 'refused' ? [{ task, sql: check.sql, error: answer.error }] : [];
  });
}

export function findColumn(schema: Schema | null, table: string, column: string): Column | null {
  return schema === null ? null : (findTable(schema, table)?.columns.find(({ name }) => name === column) ?? null);
}

/** The column as it was: found by its place where it or its table has another name by now. */
export function formerColumn(before: Schema, after: Schema | null, table: string, column: string): Column | null {
  const now = after === null ? null : findTable(after, table);
  const position = now?.columns.find(({ name }) => name === column)?.position;
  const then = before.tables.find(({ oid }) => oid === now?.oid);
  const same = then?.columns.find((each) => each.position === position);
  return same ?? findColumn(before, table, column);
}

/** Tasks that look at this table as a whole. */
export function sameTableTasks(exercise: Exercise, table: string): readonly string[] {
  return ownChecks(exercise).flatMap(({ task, check }) =>
    check.kind === 'sameAsSolution' && check.table === table ? [task] : [],
  );
}

export function tableNames(schema: Schema | null): readonly string[] {
  return (schema?.tables ?? []).map(qualifiedName);
}
