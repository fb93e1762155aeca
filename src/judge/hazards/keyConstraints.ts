// H14, H15 and H16: constraints that build an index of their own while nobody may read the table.

import { type Constraint, qualifiedName, type Table } from '../../model/schema.ts';
import { writtenName } from '../../model/sqlTokens.ts';
import type { Statement } from '../../model/statement.ts';
import type { RelationLock } from '../../model/statementEffects.ts';
import { type Altered, alteredTables, constraintsOf, isVerified } from './fullScans.ts';
import type { Finding, HazardRule } from './hazardRule.ts';
import { lockOn, tableAfter, tableBefore, taken } from './heldLocks.ts';
import { addConstraintSql, concurrentIndexCall, notValidThenValidate } from './saferCalls.ts';
import { queryCall, quotedTable } from './saferCode.ts';
import { rowsOf, type Seen, type SeenStep } from './seen.ts';
import { aLock, allRows, theyWait } from './trafficWords.ts';

/** An index that came with a constraint on a table that was there. */
interface Implied {
  readonly statement: Statement;
  readonly lock: RelationLock;
  readonly index: string;
  /** As the schema has it after the step; null when it is gone by then. */
  readonly constraint: Constraint | null;
}

function impliedIn(seen: Seen): readonly Implied[] {
  return taken(seen).flatMap((statement) =>
    statement.notes.flatMap((note): readonly Implied[] => {
      const lock = note.kind === 'implied' ? lockOn(statement, note.table) : null;
      if (note.kind !== 'implied' || lock === null) return [];
      const constraint = constraintAfter(seen.up, lock, note.index);
      return [{ statement, lock, index: note.index, constraint }];
    }),
  );
}

export const uniqueAtOnce: HazardRule = {
  id: 'H14',
  find(seen) {
    return impliedIn(seen).flatMap((implied): readonly Finding[] => {
      const { constraint, lock, index } = implied;
      if (constraint !== null && constraint.kind !== 'unique') return [];
      const what = `The UNIQUE constraint \`${index}\` builds its index`;
      return [found(seen.up, implied, what, constraint && usingIndex(lock.table, constraint, 'UNIQUE'))];
    });
  },
};

export const primaryKeyAdded: HazardRule = {
  id: 'H15',
  find(seen) {
    const built = impliedIn(seen).flatMap((implied): readonly Finding[] => {
      const { constraint, lock } = implied;
      if (constraint?.kind !== 'primary key') return [];
      const nullable = nullableBefore(tableBefore(seen.up, lock.oid), constraint.columns);
      const first = nullable.map((column) => proveNotNull(lock.table, column));
      const safer = [...first, usingIndex(lock.table, constraint, 'PRIMARY KEY')].join('\n');
      return [found(seen.up, implied, `The primary key \`${constraint.name}\` builds its index`, safer)];
    });
    return [...built, ...alteredTables(seen).flatMap((altered) => nullableKey(seen.up, altered))];
  },
};

/** PRIMARY KEY USING INDEX makes its columns NOT NULL, and looks at each row for it. */
function nullableKey(step: SeenStep, { statement, lock, action }: Altered): readonly Finding[] {
  const key = constraintsOf(action, 'primary key').find(({ usingIndex: index }) => index !== null);
  if (key === undefined || !isVerified(statement, lock)) return [];
  const made = tableAfter(step, lock.oid)?.constraints.find(({ kind }) => kind === 'primary key');
  const columns = nullableBefore(tableBefore(step, lock.oid), made?.columns ?? []);
  const rows = rowsOf(step, lock.oid);
  return [
    {
      run: statement.run,
      line: statement.line,
      message: `The primary key takes an index that is there, but its columns may be NULL: Postgres reads ${allRows(lock.table, rows)} under ${aLock(lock)} to make them NOT NULL, and ${theyWait(lock)} until it is done.`,
      rows,
      safer: columns.length === 0 ? null : columns.map((column) => proveNotNull(lock.table, column)).join('\n'),
    },
  ];
}

export const exclusionAdded: HazardRule = {
  id: 'H16',
  find(seen) {
    return impliedIn(seen).flatMap((implied): readonly Finding[] => {
      const { constraint } = implied;
      if (constraint?.kind !== 'exclusion') return [];
      const finding = found(seen.up, implied, `The exclusion constraint \`${constraint.name}\` builds its index`, null);
      const advice = 'There is no way to add one without: make it with a new table, or while few people are there.';
      return [{ ...finding, message: `${finding.message} ${advice}` }];
    });
  },
};

function found(step: SeenStep, { statement, lock }: Implied, what: string, safer: string | null): Finding {
  const rows = rowsOf(step, lock.oid);
  return {
    run: statement.run,
    line: statement.line,
    message: `${what} from ${allRows(lock.table, rows)} under ${aLock(lock)}: ${theyWait(lock)} until it is done.`,
    rows,
    safer,
  };
}

function usingIndex(table: string, { name, columns }: Constraint, type: 'UNIQUE' | 'PRIMARY KEY'): string {
  return [
    concurrentIndexCall(table, { name, columns, unique: true }),
    '// Then, in a migration of its own, the constraint takes the index over in a moment:',
    queryCall(addConstraintSql(table, name, `${type} USING INDEX ${writtenName(name)}`)),
  ].join('\n');
}

function proveNotNull(table: string, column: string): string {
  const check = `${table.slice(table.indexOf('.') + 1)}_${column}_set`;
  return [
    notValidThenValidate(table, check, `CHECK (${writtenName(column)} IS NOT NULL)`),
    queryCall(`ALTER TABLE ${quotedTable(table)} ALTER COLUMN ${writtenName(column)} SET NOT NULL`),
  ].join('\n');
}

function nullableBefore(table: Table | null, columns: readonly string[]): readonly string[] {
  const nullable = (table?.columns ?? []).filter(({ notNull }) => !notNull).map(({ name }) => name);
  return columns.filter((column) => nullable.includes(column));
}

function constraintAfter(step: SeenStep, { oid, table }: RelationLock, name: string): Constraint | null {
  const now = tableAfter(step, oid) ?? step.after?.tables.find((each) => qualifiedName(each) === table);
  return now?.constraints.find((each) => each.name === name) ?? null;
}
