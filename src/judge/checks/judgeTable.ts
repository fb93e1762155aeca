// Does the table exist?

import type { TableCheck } from '../../model/catalogCheck.ts';
import { findTable, type Schema } from '../../model/schema.ts';
import type { Finding } from '../finding.ts';
import { missingTable } from './missingTable.ts';

export function judgeTable({ table }: TableCheck, schema: Schema): Finding | null {
  return findTable(schema, table) === null ? missingTable(schema, table, `a table ${table}`) : null;
}
