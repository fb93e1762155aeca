// What a step changed, and which of its statements did it.

import { wordPattern } from '../../base/wordPattern.ts';
import { diffSchemas } from '../../model/diffSchemas.ts';
import type { Pair } from '../../model/matchParts.ts';
import { sameList } from '../../model/sameList.ts';
import { bareName, type Column, type Index, qualifiedName, type Table } from '../../model/schema.ts';
import { isRealDifference, type SchemaDifference } from '../../model/schemaDifference.ts';
import type { Statement } from '../../model/statement.ts';
import { leftNothing, rolledBack } from '../transactionEnds.ts';
import type { AddedConstraint, AlterAction } from './alterActions.ts';
import type { SeenStep } from './seen.ts';
import { type StatementKind, statementKinds } from './statementKind.ts';

/** Empty when the server had to be replaced. */
export function changesIn({ before, after }: SeenStep): readonly SchemaDifference[] {
  return after === null ? [] : diffSchemas(before, after).filter(isRealDifference);
}

/** Tables that were there before the step and still are, whatever they are called now. */
export function keptTables({ before, after }: SeenStep): readonly Pair<Table>[] {
  const now = new Map((after?.tables ?? []).map((table) => [table.oid, table]));
  return before.tables.flatMap((table) => {
    const kept = now.get(table.oid);
    return kept === undefined ? [] : [{ before: table, now: kept }];
  });
}

/** Tables that the step made. */
export function newTables({ before, after }: SeenStep): readonly Table[] {
  const known = new Set(before.tables.map(({ oid }) => oid));
  return (after?.tables ?? []).filter(({ oid }) => !known.has(oid));
}

/** Columns that the step made, in a table that was there. */
export function newColumns({ before, now }: Pair<Table>): readonly Column[] {
  const known = new Set(before.columns.map(({ position }) => position));
  return now.columns.filter(({ position }) => !known.has(position));
}

/** Whether the table was there before the step. */
export function existed({ before }: SeenStep, { oid }: { readonly oid: number }): boolean {
  return before.tables.some((table) => table.oid === oid);
}

/** The statements that were neither refused nor rolled back. */
export function applied({ statements }: SeenStep): readonly Statement[] {
  const undone = rolledBack(statements);
  return statements.filter((statement) => !leftNothing(statement, undone));
}

/** The last of them that is of such a kind, or else that mentions all of the names; null when there is none. */
export function behind(
  step: SeenStep,
  is: (kind: StatementKind) => boolean,
  names: readonly string[] = [],
): Statement | null {
  const statements = applied(step).filter(({ line }) => line !== null);
  const known = statements.findLast(({ sql }) => statementKinds(sql).some(is));
  if (known !== undefined || names.length === 0) return known ?? null;
  const patterns = names.map(wordPattern);
  return statements.findLast(({ sql }) => patterns.every((pattern) => pattern.test(sql))) ?? null;
}

/** An ALTER TABLE of this table, under any of its names, one of whose parts is such. */
export function alters(
  names: readonly string[],
  is: (action: AlterAction) => boolean,
): (kind: StatementKind) => boolean {
  return (kind) => kind.kind === 'alter table' && names.includes(kind.table) && kind.actions.some(is);
}

/** What a table is called before and after a step. */
export function namesOf({ before, now }: Pair<Table>): readonly string[] {
  return [...new Set([qualifiedName(before), qualifiedName(now)])];
}

/** The statement that made an index, be it through a constraint. */
export function indexMaker(step: SeenStep, table: Table, { name, constraint, columns }: Index): Statement | null {
  const tables = [qualifiedName(table), table.name];
  const isIt = (made: AddedConstraint): boolean =>
    made.name === constraint || (made.name === null && sameList(made.columns, columns) && isUniqueType(made));
  const makes = (kind: StatementKind): boolean => {
    if (kind.kind === 'create index') return kind.index === name;
    if (kind.kind !== 'alter table' || !tables.includes(kind.table) || constraint === null) return false;
    return kind.actions.some(
      (action) =>
        (action.kind === 'add constraint' && isIt(action.constraint)) ||
        (action.kind === 'add column' && action.constraints.some(isIt)),
    );
  };
  const isOnTable = (kind: StatementKind): boolean =>
    constraint === null
      ? kind.kind === 'create index' && kind.index === null && tables.includes(kind.table)
      : kind.kind === 'create table' && tables.includes(kind.table);
  return behind(step, makes) ?? behind(step, isOnTable, [name]);
}

const isUniqueType = ({ type }: AddedConstraint): boolean => type === 'unique' || type === 'primary key';

/** The statement that made a column: with its table, or added to it. */
export function columnMaker(step: SeenStep, table: string, column: string): Statement | null {
  const makes = (kind: StatementKind): boolean =>
    (kind.kind === 'create table' && kind.table === table) ||
    alters([table], (action) => action.kind === 'add column' && action.column === column)(kind);
  return behind(step, makes, [bareName(table), column]);
}
