// Puts a schema together from the rows of the catalogs.

import type { Schema, Table } from '../../model/schema.ts';
import type { CatalogRows } from './catalogRows.ts';
import { columnsByTable } from './columns.ts';
import { columnNames, constraintsByTable } from './constraints.ts';
import { enumTypes } from './enums.ts';
import { indexesByTable } from './indexes.ts';
import type { LearnersObjects } from './learnersObjects.ts';
import { type ObjectRow, schemaObjects } from './schemaObjects.ts';
import { sequencesOf } from './sequences.ts';
import { type PropertyRow, propertiesByTable } from './tableProperties.ts';
import { tablesOf } from './tables.ts';

/** By schema and name. Of tables without rows in `parts` there is nothing but what they are called. */
export function tablesIn(
  rows: CatalogRows,
  properties: readonly PropertyRow[],
  objects: LearnersObjects,
  parts: Pick<CatalogRows, 'columns' | 'defaults' | 'constraints' | 'indexes'> = rows,
): readonly Table[] {
  const namesOf = columnNames(rows.columns);
  return tablesOf(objects, {
    columns: columnsByTable(parts.columns, parts.defaults, parts.constraints, objects),
    constraints: constraintsByTable(parts.constraints, namesOf, objects),
    indexes: indexesByTable(parts.indexes, parts.constraints, rows.operatorClasses, namesOf, objects),
    properties: propertiesByTable(properties),
  });
}

export function schemaOf(
  rows: CatalogRows,
  rare: readonly ObjectRow[],
  objects: LearnersObjects,
  tables: readonly Table[],
): Schema {
  return {
    tables,
    enums: enumTypes(rows.enums, rows.labels, objects),
    sequences: sequencesOf(rows.sequences, rows.owners, columnNames(rows.columns), objects),
    objects: schemaObjects(rare, objects),
  };
}
