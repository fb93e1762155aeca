// Reads what the learner's schemas hold from the catalog: every catalog once, put together here.
// https://www.postgresql.org/docs/18/catalogs.html

import type { Schema } from '../model/schema.ts';
import { type ColumnRow, columnsByTable, columnsSql, type DefaultRow, defaultsSql } from './catalog/columns.ts';
import { type ConstraintRow, columnNames, constraintsByTable, constraintsSql } from './catalog/constraints.ts';
import { type EnumRow, enumsSql, enumTypes, type LabelRow, labelsSql } from './catalog/enums.ts';
import {
  type IndexRow,
  indexesByTable,
  indexesSql,
  type OperatorClassRow,
  operatorClassesSql,
} from './catalog/indexes.ts';
import {
  type CommentRow,
  commentsSql,
  extensionMembersSql,
  LearnersObjects,
  type MemberRow,
  type RelationRow,
  relationsSql,
  type SchemaRow,
  schemasSql,
} from './catalog/learnersObjects.ts';
import { schemaObjects } from './catalog/schemaObjects.ts';
import {
  type SequenceOwnerRow,
  type SequenceRow,
  sequenceOwnersSql,
  sequencesOf,
  sequencesSql,
} from './catalog/sequences.ts';
import { propertiesByTable } from './catalog/tableProperties.ts';
import { tablesOf } from './catalog/tables.ts';
import type { Database } from './database.ts';
import { queryEach } from './queryEach.ts';
import { readRare, type WhichRare, whichRareSql } from './readRare.ts';

/** The rows of each catalog, by the name of the query below that asks for them. */
interface CatalogRows {
  readonly schemas: readonly SchemaRow[];
  readonly relations: readonly RelationRow[];
  readonly comments: readonly CommentRow[];
  readonly members: readonly MemberRow[];
  readonly columns: readonly ColumnRow[];
  readonly defaults: readonly DefaultRow[];
  readonly constraints: readonly ConstraintRow[];
  readonly indexes: readonly IndexRow[];
  readonly operatorClasses: readonly OperatorClassRow[];
  readonly enums: readonly EnumRow[];
  readonly labels: readonly LabelRow[];
  readonly sequences: readonly SequenceRow[];
  readonly owners: readonly SequenceOwnerRow[];
}

// Names are resolved in JavaScript: planning a join takes Postgres longer than these few rows take to look up.
const queries: Readonly<Record<keyof CatalogRows, string>> = {
  schemas: schemasSql,
  relations: relationsSql,
  comments: commentsSql,
  members: extensionMembersSql,
  columns: columnsSql,
  defaults: defaultsSql,
  constraints: constraintsSql,
  indexes: indexesSql,
  operatorClasses: operatorClassesSql,
  enums: enumsSql,
  labels: labelsSql,
  sequences: sequencesSql,
  owners: sequenceOwnersSql,
};

/** A message or two to the backend; the time grows with the number of things, not faster. */
export async function readSchema(database: Database): Promise<Schema> {
  const names = Object.keys(queries);
  const answers = await queryEach(database, [...Object.values(queries), whichRareSql]);
  const rows = Object.fromEntries(names.map((name, at) => [name, answers[at]])) as unknown as CatalogRows;
  const rare = await readRare(database, answers.at(-1) as readonly WhichRare[]);
  const objects = new LearnersObjects(rows.schemas, rows.relations, rows.comments, rows.members);
  const namesOf = columnNames(rows.columns);
  return {
    tables: tablesOf(objects, {
      columns: columnsByTable(rows.columns, rows.defaults, rows.constraints, objects),
      constraints: constraintsByTable(rows.constraints, namesOf, objects),
      indexes: indexesByTable(rows.indexes, rows.constraints, rows.operatorClasses, namesOf, objects),
      properties: propertiesByTable(rare.properties),
    }),
    enums: enumTypes(rows.enums, rows.labels, objects),
    sequences: sequencesOf(rows.sequences, rows.owners, namesOf, objects),
    objects: schemaObjects(rare.objects, objects),
  };
}
