// What to say when the table that a check speaks of is not there.

import { bareName, findTable, qualifiedName, type Schema } from '../../model/schema.ts';
import type { Finding } from '../finding.ts';
import { nearName } from '../nearName.ts';

/** `expected` is what should have been found, had the table been there. */
export function missingTable(schema: Schema, table: string, expected: string): Finding {
  const near = instead(schema, table);
  return {
    message: `There is no table \`${table}\`.${near === null ? '' : ` ${near.hint}`}`,
    expected,
    got: near === null ? `no table ${table}` : near.got,
    about: near === null ? null : { made: 'table', names: [near.name] },
  };
}

interface Instead {
  readonly hint: string;
  readonly got: string;
  /** As it stands in the SQL that made it. */
  readonly name: string;
}

function instead(schema: Schema, table: string): Instead | null {
  const object = schema.objects.find((each) => each.table === null && qualifiedName(each) === table);
  if (object !== undefined && /view$/u.test(object.kind)) {
    return { hint: `There is a ${object.kind} of that name.`, got: `a ${object.kind} ${table}`, name: object.name };
  }
  const near = nearName(table, schema.tables.map(qualifiedName));
  if (near !== null) return { hint: `There is one called \`${near}\`.`, got: `a table "${near}"`, name: near };
  const bare = bareName(table);
  const other = schema.tables.find(({ name }) => name === bare);
  if (other === undefined || findTable(schema, table) !== null) return null;
  const full = `${other.schema}.${other.name}`;
  return { hint: `There is one in the schema \`${other.schema}\`.`, got: `a table ${full}`, name: other.name };
}
