// What to say when the table that a check speaks of is not there.

import { qualifiedName, type Schema } from '../../model/schema.ts';
import type { Finding } from '../finding.ts';
import { nearName } from '../nearName.ts';

/** `expected` is what should have been found, had the table been there. */
export function missingTable(schema: Schema, table: string, expected: string): Finding {
  const near = nearName(table, schema.tables.map(qualifiedName));
  const hint = near === null ? '' : ` There is one called \`${near}\`.`;
  return {
    message: `There is no table \`${table}\`.${hint}`,
    expected,
    got: near === null ? `no table ${table}` : `a table "${near}"`,
    about: near === null ? null : { made: 'table', names: [near] },
  };
}
