// Is the table, or the column, gone?

import type { AbsentCheck } from '../../model/check.ts';
import { columnDefinition } from '../../model/describeSchema.ts';
import { findTable, type Schema } from '../../model/schema.ts';
import type { Finding } from '../finding.ts';

export function judgeAbsent({ table: name, column: columnName }: AbsentCheck, schema: Schema): Finding | null {
  const table = findTable(schema, name);
  if (table === null) return null;
  if (columnName === null) {
    return {
      message: `The table \`${name}\` is still there.`,
      expected: `no table ${name}`,
      got: `a table ${name}`,
      about: { made: 'table', names: [name] },
    };
  }
  const column = table.columns.find((each) => each.name === columnName);
  if (column === undefined) return null;
  return {
    message: `The column \`${name}.${columnName}\` is still there.`,
    expected: `no column ${columnName}`,
    got: columnDefinition(column),
    about: { made: 'table', names: [name, columnName] },
  };
}
