// Finds calls in the outline of a file. The outline is a claim: it lends a message words, and never lets a task pass.

import { entryOf, type SourceCall, type SourceOutline, type SourceValue } from '../../model/sourceOutline.ts';
import type { Direction } from '../../model/statement.ts';

/** A column as a call defines it. */
export interface WrittenColumn {
  readonly call: SourceCall;
  readonly table: string;
  readonly column: string;
  readonly definition: SourceValue;
  readonly line: number;
}

export function callsOn(outline: SourceOutline | null, line: number | null, method: string): readonly SourceCall[] {
  return (outline?.calls ?? []).filter((call) => call.line === line && call.method === method);
}

export function callsIn(outline: SourceOutline | null, within: Direction): readonly SourceCall[] {
  return (outline?.calls ?? []).filter((call) => call.within === within);
}

/** The columns that createTable, addColumn and changeColumn define, as far as their names can be read. */
export function writtenColumns(outline: SourceOutline | null, within: Direction): readonly WrittenColumn[] {
  return callsIn(outline, within).flatMap((call): readonly WrittenColumn[] => {
    const [table, second, third] = call.arguments;
    const name = tableName(table);
    if (name === null) return [];
    if (call.method === 'createTable' && second?.kind === 'object') {
      return second.entries.map(({ key, value, line }) => ({
        call,
        table: name,
        column: key,
        definition: value,
        line,
      }));
    }
    const column = literalText(second);
    const isColumn = call.method === 'addColumn' || call.method === 'changeColumn';
    if (!isColumn || column === null || third === undefined) return [];
    return [{ call, table: name, column, definition: third, line: call.line }];
  });
}

/** A name, or an object with a name and a schema. */
export function tableName(value: SourceValue | undefined): string | null {
  const plain = literalText(value);
  if (plain !== null) return plain;
  const table = literalText(entryOf(value, 'tableName')?.value);
  const schema = literalText(entryOf(value, 'schema')?.value);
  return table === null || schema === null || schema === 'public' ? table : `${schema}.${table}`;
}

export function literalText(value: SourceValue | undefined): string | null {
  return value?.kind === 'literal' && typeof value.value === 'string' ? value.value : null;
}
