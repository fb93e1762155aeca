// H05, H12, H13 and H21: constraints for which Postgres reads all rows of a table while the app waits.

import { bareName, qualifiedName } from '../../model/schema.ts';
import { writtenName } from '../../model/sqlTokens.ts';
import type { Statement } from '../../model/statement.ts';
import type { RelationLock } from '../../model/statementEffects.ts';
import type { AddedConstraint, AlterAction } from './alterActions.ts';
import type { Finding, HazardRule } from './hazardRule.ts';
import { listed } from './hazardWords.ts';
import { blocking, lockOn, locksDuring, tableAfter, tableBefore, taken } from './heldLocks.ts';
import { notValidThenValidate, queries } from './saferCalls.ts';
import { queryCall, quotedTable } from './saferCode.ts';
import { rowsOf, type Seen, type SeenStep } from './seen.ts';
import { statementKinds } from './statementKind.ts';
import { aLock, allRows, theyWait } from './trafficWords.ts';

/** A part of an ALTER TABLE on a table that was there. */
export interface Altered {
  readonly statement: Statement;
  readonly lock: RelationLock;
  readonly action: AlterAction;
}

export function alteredTables(seen: Seen): readonly Altered[] {
  return taken(seen).flatMap((statement) =>
    statementKinds(statement.sql).flatMap((kind) => {
      const lock = kind.kind === 'alter table' ? lockOn(statement, kind.table) : null;
      if (kind.kind !== 'alter table' || lock === null) return [];
      return kind.actions.map((action) => ({ statement, lock, action }));
    }),
  );
}

/** Postgres said that it read the rows of the table to see that a constraint holds. */
export function isVerified({ notes }: Statement, { table }: RelationLock): boolean {
  return notes.some((note) => note.kind === 'verified' && note.table === bareName(table));
}

/** https://www.postgresql.org/docs/18/sql-altertable.html, SET NOT NULL: no scan where a valid CHECK proves it. */
export const setNotNull: HazardRule = {
  id: 'H05',
  find(seen) {
    return alteredTables(seen).flatMap(({ statement, lock, action }): readonly Finding[] => {
      const column = notNullColumn(action);
      if (column === null || !isVerified(statement, lock)) return [];
      const isProven = statement.notes.some((note) => note.kind === 'proven' && note.column === column);
      const before = tableBefore(seen.up, lock.oid)?.columns.find(({ name }) => name === column);
      if (isProven || before?.notNull === true) return [];
      const rows = rowsOf(seen.up, lock.oid);
      const table = quotedTable(lock.table);
      const check = `${bareName(lock.table)}_${column}_set`;
      return [
        {
          run: statement.run,
          line: statement.line,
          message: `To make \`${lock.table}.${column}\` NOT NULL, Postgres reads ${allRows(lock.table, rows)} under ${aLock(lock)}: ${theyWait(lock)} until it is done. Where a valid CHECK says so already, it does not look.`,
          rows,
          safer: [
            notValidThenValidate(lock.table, check, `CHECK (${writtenName(column)} IS NOT NULL)`),
            '// Now it is proven, and no row is read:',
            queryCall(`ALTER TABLE ${table} ALTER COLUMN ${writtenName(column)} SET NOT NULL`),
            queryCall(`ALTER TABLE ${table} DROP CONSTRAINT ${writtenName(check)}`),
          ].join('\n'),
        },
      ];
    });
  },
};

function notNullColumn(action: AlterAction): string | null {
  if (action.kind === 'set not null') return action.column;
  if (action.kind !== 'add constraint') return null;
  const { type, notValid, columns } = action.constraint;
  return type === 'not null' && !notValid ? (columns[0] ?? null) : null;
}

export const checkAtOnce: HazardRule = {
  id: 'H12',
  find(seen) {
    return alteredTables(seen).flatMap(({ statement, lock, action }) =>
      constraintsOf(action, 'check').flatMap((constraint): readonly Finding[] => {
        if (constraint.notValid || !isVerified(statement, lock)) return [];
        const rows = rowsOf(seen.up, lock.oid);
        const made = madeConstraint(seen.up, lock, constraint);
        const name = made === null ? 'A CHECK' : `The CHECK \`${made.name}\``;
        return [
          {
            run: statement.run,
            line: statement.line,
            message: `${name} is validated as it is added: Postgres reads ${allRows(lock.table, rows)} under ${aLock(lock)}, and ${theyWait(lock)} until it is done.`,
            rows,
            safer: made && notValidThenValidate(lock.table, made.name, made.definition),
          },
        ];
      }),
    );
  },
};

/** Of a foreign key in a table that is new there are no rows to look at. */
export const foreignKeyAtOnce: HazardRule = {
  id: 'H13',
  find(seen) {
    return taken(seen).flatMap((statement) => {
      const kinds = statementKinds(statement.sql).flatMap((kind) => (kind.kind === 'alter table' ? [kind] : []));
      const later = kinds.flatMap(({ actions }) =>
        actions.flatMap((action) => (action.kind === 'validate constraint' ? [action.name] : [])),
      );
      return statement.notes.flatMap((note): readonly Finding[] => {
        if (note.kind !== 'validated' || later.includes(note.constraint)) return [];
        const child = kinds
          .filter(({ actions }) => actions.some((action) => constraintsOf(action, 'foreign key').length > 0))
          .map(({ table }) => lockOn(statement, table))
          .find((lock) => lock !== null);
        if (child === undefined) return [];
        const rows = rowsOf(seen.up, child.oid);
        const made = tableAfter(seen.up, child.oid)?.constraints.find(({ name }) => name === note.constraint);
        const tables = blocking(locksDuring(statement)).map(({ table }) => table);
        return [
          {
            run: statement.run,
            line: statement.line,
            message: `The foreign key \`${note.constraint}\` is validated as it is added: Postgres reads ${allRows(child.table, rows)} and looks each up, under locks for which writes to ${listed(tables)} wait until it is done.`,
            rows,
            safer: made ? notValidThenValidate(child.table, made.name, made.definition) : null,
          },
        ];
      });
    });
  },
};

/** The constraints of such a type that a part of an ALTER TABLE adds, by itself or with a column. */
export function constraintsOf(action: AlterAction, type: AddedConstraint['type']): readonly AddedConstraint[] {
  if (action.kind === 'add constraint') return action.constraint.type === type ? [action.constraint] : [];
  return action.kind === 'add column' ? action.constraints.filter((each) => each.type === type) : [];
}

/** As the schema has it after the step: by its name, or the one that is new on these columns. */
function madeConstraint(step: SeenStep, { oid }: RelationLock, { name, type, columns }: AddedConstraint) {
  const known = new Set(tableBefore(step, oid)?.constraints.map((each) => each.oid));
  const made = (tableAfter(step, oid)?.constraints ?? []).filter((each) => each.kind === type && !known.has(each.oid));
  if (name !== null) return made.find((each) => each.name === name) ?? null;
  return made.find((each) => columns.every((column) => each.columns.includes(column))) ?? null;
}

/** One ALTER TABLE reads a table once, whatever the number of its parts. */
export const severalScans: HazardRule = {
  id: 'H21',
  find(seen) {
    return seen.up.before.tables.flatMap((table): readonly Finding[] => {
      const scans = taken(seen).flatMap((statement) => {
        const lock = blocking(locksDuring(statement)).find(({ oid }) => oid === table.oid);
        if (lock === undefined) return [];
        const times = statement.notes.filter(
          (note) => (note.kind === 'verified' || note.kind === 'rewrote') && note.table === bareName(lock.table),
        );
        return times.map(() => ({ statement, table: lock.table }));
      });
      const [first] = scans;
      if (first === undefined || scans.length < 2) return [];
      const lines = [...new Set(scans.flatMap(({ statement }) => statement.line ?? []))];
      const where = lines.length < 2 ? '' : ` (lines ${lines.join(', ')})`;
      const rows = rowsOf(seen.up, table.oid);
      const parts = scans.flatMap(({ statement }) => actionTexts(statement, first.table));
      const sql = `ALTER TABLE ${quotedTable(first.table)}\n  ${[...new Set(parts)].join(',\n  ')}`;
      return [
        {
          run: first.statement.run,
          line: first.statement.line,
          message: `Postgres reads or writes ${allRows(qualifiedName(table), rows)} ${scans.length} times${where}, each time behind a lock. The parts of one ALTER TABLE need one reading.`,
          rows,
          safer: parts.length < 2 ? null : queries(sql),
        },
      ];
    });
  },
};

function actionTexts({ sql }: Statement, table: string): readonly string[] {
  return statementKinds(sql).flatMap((kind) => (kind.kind === 'alter table' && kind.table === table ? kind.texts : []));
}
