// Enum types and their values.
// https://www.postgresql.org/docs/18/catalog-pg-enum.html

import type { EnumType } from '../../model/schema.ts';
import { firstOid } from './catalogNumbers.ts';
import { groupRows } from './groupRows.ts';
import { bySchemaAndName, type LearnersObjects } from './learnersObjects.ts';

export interface EnumRow {
  readonly oid: number;
  readonly space: number;
  readonly name: string;
}

export interface LabelRow {
  readonly type: number;
  readonly label: string;
}

export const enumsSql = `
select oid, typnamespace as space, typname as name from pg_type where oid >= ${firstOid} and typtype = 'e'`;

export const labelsSql = `
select enumtypid as type, enumlabel as label from pg_enum where enumtypid >= ${firstOid}
order by enumtypid, enumsortorder`;

/** By schema and name. */
export function enumTypes(
  rows: readonly EnumRow[],
  labels: readonly LabelRow[],
  objects: LearnersObjects,
): readonly EnumType[] {
  const byType = groupRows(labels, (row) => row.type);
  const types = rows.flatMap(({ oid, space, name }): readonly EnumType[] => {
    const schema = objects.schema(space);
    if (schema === null || objects.isOfExtension('pg_type', oid)) return [];
    const own = byType.get(oid) ?? [];
    const comment = objects.comment('pg_type', oid);
    return [{ oid, schema, name, labels: own.map(({ label }) => label), comment }];
  });
  return types.sort(bySchemaAndName);
}
