// Is what should not be there gone?

import { assertNever } from '../../base/assertNever.ts';
import type { CatalogCheck } from '../../model/catalogCheck.ts';
import type { AbsentCheck } from '../../model/check.ts';
import { columnDefinition } from '../../model/describeSchema.ts';
import { findTable, type Schema } from '../../model/schema.ts';
import type { Culprit, Finding } from '../finding.ts';
import { judgeCatalog } from './judgeCatalog.ts';

export function judgeAbsent({ check }: AbsentCheck, schema: Schema): Finding | null {
  if (judgeCatalog(check, schema) !== null) return null;
  const { what, plain, about } = objectOf(check);
  return {
    message: `${what.charAt(0).toUpperCase()}${what.slice(1)} is still there.`,
    expected: `no ${plain}`,
    got: shownObject(check, schema) ?? plain,
    about,
  };
}

interface ObjectWords {
  /** Names in backticks, with its article. */
  readonly what: string;
  readonly plain: string;
  readonly about: Culprit;
}

function objectOf(check: CatalogCheck): ObjectWords {
  switch (check.kind) {
    case 'table':
      return words(`the table \`${check.table}\``, [check.table]);
    case 'column':
      return words(`the column \`${check.table}.${check.column}\``, [check.table, check.column]);
    case 'index':
      return {
        ...words(`the index on \`${check.table}\` (${check.columns.join(', ')})`, [check.table]),
        about: index(check.table),
      };
    case 'constraint': {
      const on = check.columns === undefined ? '' : ` (${check.columns.join(', ')})`;
      return words(`the ${check.constraint} constraint of \`${check.table}\`${on}`, [check.table]);
    }
    case 'enum':
      return words(`the type \`${check.type}\``, [check.type]);
    case 'sequence':
      return words(`the sequence \`${check.sequence}\``, [check.sequence]);
    default:
      return assertNever(check);
  }
}

function words(what: string, names: readonly string[]): ObjectWords {
  return { what, plain: what.replaceAll('`', '').replace(/^the /u, ''), about: { made: 'table', names } };
}

const index = (table: string): Culprit => ({ made: 'index', names: [table] });

function shownObject(check: CatalogCheck, schema: Schema): string | null {
  if (check.kind !== 'column') return null;
  const column = findTable(schema, check.table)?.columns.find(({ name }) => name === check.column);
  return column === undefined ? null : columnDefinition(column);
}
