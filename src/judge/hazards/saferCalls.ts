// Whole calls of safer forms that several rules advise.

import { writtenName } from '../../model/sqlTokens.ts';
import { queryCall, quotedTable, tableArgument, text } from './saferCode.ts';

/** One `query` a line. */
export function queries(...statements: readonly string[]): string {
  return statements.map(queryCall).join('\n');
}

/** `{ a: 1, b: 'x' }`, of values that are code; those that are null are left out. */
export function options(entries: Readonly<Record<string, string | null>>): string {
  const shown = Object.entries(entries).flatMap(([key, value]) => (value === null ? [] : [`${key}: ${value}`]));
  return `{ ${shown.join(', ')} }`;
}

/** `['a', 'b']` */
export function list(values: readonly string[]): string {
  return `[${values.map(text).join(', ')}]`;
}

/** An `addIndex` that writes do not wait for. */
export function concurrentIndexCall(
  table: string,
  { name, columns, unique }: { readonly name: string; readonly columns: readonly string[]; readonly unique: boolean },
): string {
  const settings = options({ name: text(name), unique: unique ? 'true' : null, concurrently: 'true' });
  return `await queryInterface.addIndex(${tableArgument(table)}, ${list(columns)}, ${settings});`;
}

/** Drops what an earlier build has left under this name, good or broken, and keeps nobody waiting. */
export function dropIndexCall(table: string, index: string): string {
  const dot = table.indexOf('.');
  const schema = dot < 0 ? '' : `${quotedTable(table.slice(0, dot))}.`;
  return queryCall(`DROP INDEX CONCURRENTLY IF EXISTS ${schema}${writtenName(index)}`);
}

/** `ALTER TABLE users ADD CONSTRAINT users_email_key …` */
export function addConstraintSql(table: string, name: string, rest: string): string {
  return `ALTER TABLE ${quotedTable(table)} ADD CONSTRAINT ${writtenName(name)} ${rest}`;
}

/** First for new rows alone, then for all with a lock that lets reads and writes go on. */
export function notValidThenValidate(table: string, name: string, definition: string): string {
  return [
    queryCall(addConstraintSql(table, name, `${definition} NOT VALID`)),
    '// In a transaction of its own, best in the next migration:',
    queryCall(`ALTER TABLE ${quotedTable(table)} VALIDATE CONSTRAINT ${writtenName(name)}`),
  ].join('\n');
}
