// M25, as it shows in what Postgres refuses: the order of tables, and the types of keys.

import type { Evidence } from '../../model/evidence.ts';
import { findTable } from '../../model/schema.ts';
import { explainFailures, type FailedStep, onLine, refusal } from './observedStep.ts';
import { findColumn } from './ownChecks.ts';
import type { Recognition } from './recogniser.ts';
import { callsIn, tableName } from './writtenCalls.ts';

export function foreignKeyFailures(evidence: Evidence): readonly Recognition[] {
  return explainFailures(evidence, (failed) => {
    const advice =
      parentMissing(failed) ??
      otherType(failed) ??
      notUnique(failed) ??
      childThere(failed, evidence) ??
      setNull(failed);
    return advice === null ? null : `${refusal(failed)} ${advice}`;
  });
}

function parentMissing({ fault, sql, report, direction }: FailedStep): string | null {
  const parent = /^relation "(?:public\.)?([^"]+)" does not exist$/u.exec(fault.postgres?.message ?? '')?.[1];
  if (fault.postgres?.code !== '42P01' || parent === undefined) return null;
  const references = [...sql.matchAll(/\bREFERENCES\s+((?:"?[\w$]+"?\.)?"?[\w$]+"?)/giu)].map(([, name = '']) =>
    name.replaceAll('"', '').replace(/^public\./u, ''),
  );
  if (!references.includes(parent)) return null;
  const later = callsIn(report.outline, direction).find(
    ({ method, arguments: [table] }) => method === 'createTable' && tableName(table) === parent,
  );
  const when = later === undefined ? '' : `; its \`createTable\` stands${onLine(later.line)}`;
  return `A foreign key points to \`${parent}\`, which has to be there first${when}. Make the tables that are pointed to before those that point, and drop them in the reverse order.`;
}

function otherType({ fault }: FailedStep): string | null {
  const { code, message, detail } = fault.postgres ?? { code: '', message: '', detail: null };
  if (code !== '42804' || !/^foreign key constraint .* cannot be implemented$/u.test(message)) return null;
  const [, column, key, , to] =
    /^Key columns? "(.+)".* and "(.+)".* are of incompatible types: (.+) and (.+?)\.?$/u.exec(detail ?? '') ?? [];
  const same = column === undefined || to === undefined ? '' : ` Make \`${column}\` \`${to}\`, as \`${key}\` is.`;
  return `A foreign key compares the two columns, so both need the same type.${same}`;
}

function notUnique({ fault }: FailedStep): string | null {
  if (fault.postgres?.code !== '42830') return null;
  return 'A foreign key has to find one row, so what it points to must be the primary key or have a unique constraint.';
}

function childThere(failed: FailedStep, evidence: Evidence): string | null {
  const { fault, sql } = failed;
  const { code, message, detail } = fault.postgres ?? { code: '', message: '', detail: null };
  const parent = /^cannot drop table "?([^"]+)"? because other objects depend on it$/u.exec(message)?.[1];
  const [, name, child] = /^constraint (\S+) on table "?([^"\s]+)"? depends on table/mu.exec(detail ?? '') ?? [];
  if (code !== '2BP01' || !parent || !name || !child || !/^\s*DROP TABLE/iu.test(sql)) return null;
  const first = pointerOfOldTable(failed, evidence, child, name);
  if (first !== null)
    return `\`${child}\` still points to \`${parent}\`, with its foreign key \`${name}\`. Take away ${first} first, and then the table that it points to.`;
  return `\`${child}\` still points to \`${parent}\`, with its foreign key \`${name}\`. Drop the tables that point before those that are pointed to: the reverse of the order in which they were made.`;
}

/** A table that was there before `up` is to stay: only what points from it goes. Null when the whole table may go. */
function pointerOfOldTable(
  { direction, report, before }: FailedStep,
  evidence: Evidence,
  child: string,
  constraint: string,
): string | null {
  const isDropped = callsIn(report.outline, direction).some(
    ({ method, arguments: [table] }) => method === 'dropTable' && tableName(table) === child,
  );
  const old = findTable(evidence.before, child);
  const key = findTable(before, child)?.constraints.find(({ name }) => name === constraint);
  if (isDropped || old === null || key === undefined) return null;
  const added = key.columns.filter((column) => old.columns.every(({ name }) => name !== column));
  const [column] = added;
  if (column === undefined) return `the foreign key, with \`removeConstraint('${child}', '${constraint}')\`,`;
  const columns = added.map((each) => `\`${child}.${each}\``).join(' and ');
  return `the new ${added.length === 1 ? 'column' : 'columns'} ${columns}, with \`removeColumn('${child}', '${column}')\`,`;
}

/** The row itself could not take the NULL that its foreign key wants to write. */
function setNull({ fault, before, after, sql }: FailedStep): string | null {
  const { code, table, column } = fault.postgres ?? { code: '', table: null, column: null };
  if (code !== '23502' || table === null || column === null || !/^\s*DELETE\b/iu.test(sql)) return null;
  const schema = after ?? before;
  if (findColumn(schema, table, column)?.notNull !== true) return null;
  const key = schema.tables
    .find(({ name }) => name === table)
    ?.constraints.find(({ columns, definition }) => columns.includes(column) && /ON DELETE SET NULL/u.test(definition));
  return key === undefined ? null : setNullAdvice(table, column, key.name);
}

export function setNullAdvice(table: string, column: string, constraint: string): string {
  return `The foreign key \`${constraint}\` writes NULL into \`${table}.${column}\` when the row that it points to is deleted, and the column is NOT NULL. Postgres only notices then. Allow NULL there, or choose another \`onDelete\`.`;
}
