// Keys of a column that Sequelize does not know, and so leaves out without a word. Only the file shows them.

import { canonicalDefault } from '../model/canonicalDefault.ts';
import type { ColumnCheck } from '../model/catalogCheck.ts';
import type { Column, Schema } from '../model/schema.ts';
import { entryOf, type SourceEntry, type SourceOutline, type SourceValue } from '../model/sourceOutline.ts';
import { findColumn } from './mistakes/ownChecks.ts';
import { writtenColumns } from './mistakes/writtenCalls.ts';

/** Sentences about a check of a column that failed; empty when nothing of the kind is written. */
export function ignoredKeys(
  check: ColumnCheck,
  schema: Schema | null,
  outline: SourceOutline | null,
): readonly string[] {
  const column = findColumn(schema, check.table, check.column);
  const written = writtenColumns(outline, 'up').findLast(
    ({ table, column: name }) => table === check.table && name === check.column,
  );
  if (column === null || written === undefined || written.definition.kind !== 'object') return [];
  const { definition } = written;
  const said: (string | null)[] = [];
  if (check.default !== undefined && check.default !== null) {
    const found = definition.entries.find(
      ({ key }) => /^default(?:_?val(?:ue)?)?$/iu.test(key) && key !== 'defaultValue',
    );
    if (column.default === null && found !== undefined) said.push(unknown(found, 'defaultValue'));
    said.push(jsonAsText(check.default, column, definition));
  }
  if (check.notNull === true && !column.notNull) {
    const found = definition.entries.find(({ key, value }) => saysNotNull(key, value));
    if (found !== undefined) said.push(unknown(found, 'allowNull: false'));
  }
  return said.filter((each) => each !== null);
}

const unknown = ({ key, line }: SourceEntry, known: string): string =>
  `\`${key}\` on line ${line} is no key that Sequelize knows; \`${known}\` is.`;

function saysNotNull(key: string, value: SourceValue): boolean {
  if (value.kind !== 'literal' || key === 'allowNull') return false;
  if (/^(?:not_?null|required|isRequired|mandatory)$/iu.test(key)) return value.value === true;
  return /^(?:(?:is_?)?nullable|null|allow_?nulls?)$/iu.test(key) && value.value === false;
}

/** `defaultValue: '{}'` is written as the JSON text `"{}"`. */
function jsonAsText(wanted: string, { type, default: got }: Column, definition: SourceValue): string | null {
  if (!/^jsonb?$/u.test(type) || got === null) return null;
  if (canonicalDefault(wanted, type) === canonicalDefault(got, type)) return null;
  const entry = entryOf(definition, 'defaultValue');
  if (entry?.value.kind !== 'literal' || typeof entry.value.value !== 'string') return null;
  const { value } = entry.value;
  if (!/^\s*[[{]/u.test(value)) return null;
  const what = value.trim().startsWith('[') ? 'list' : 'object';
  return `A string is stored as a JSON string; give the ${what} \`${value.trim()}\` itself on line ${entry.line}.`;
}
