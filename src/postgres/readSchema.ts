// Reads what the learner's schemas hold from the catalog: every catalog once, put together here.
// https://www.postgresql.org/docs/18/catalogs.html

import type { Schema } from '../model/schema.ts';
import { type ColumnRow, columnsByTable, columnsSql, type DefaultRow, defaultsSql } from './catalog/columns.ts';
import { type ConstraintRow, columnNames, constraintsByTable, constraintsSql } from './catalog/constraints.ts';
import { addedSchemas, eventTriggers, extensions } from './catalog/databaseQueries.ts';
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
import { aggregates, routines } from './catalog/routineQueries.ts';
import { type ObjectQuery, type ObjectRow, schemaObjects } from './catalog/schemaObjects.ts';
import {
  type SequenceOwnerRow,
  type SequenceRow,
  sequenceOwnersSql,
  sequencesOf,
  sequencesSql,
} from './catalog/sequences.ts';
import { policies, rules, triggers } from './catalog/tableRuleQueries.ts';
import { tablesOf } from './catalog/tables.ts';
import { compositeTypes, domains, rangeTypes } from './catalog/typeQueries.ts';
import { views } from './catalog/viewQueries.ts';
import type { Database } from './database.ts';
import { queryEach } from './queryEach.ts';

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

/** One for each kind of object that is known by its definition. */
const objectQueries: readonly ObjectQuery[] = [
  views,
  routines,
  aggregates,
  triggers,
  policies,
  rules,
  domains,
  compositeTypes,
  rangeTypes,
  extensions,
  eventTriggers,
  addedSchemas,
];

/** A message or two to the backend; the time grows with the number of things, not faster. */
export async function readSchema(database: Database): Promise<Schema> {
  const names = Object.keys(queries);
  const answers = await queryEach(database, [...Object.values(queries), whichObjectsSql]);
  const rows = Object.fromEntries(names.map((name, at) => [name, answers[at]])) as unknown as CatalogRows;
  const objectRows = await readObjects(database, answers.at(-1) as readonly WhichObjects[]);
  const objects = new LearnersObjects(rows.schemas, rows.relations, rows.comments, rows.members);
  const namesOf = columnNames(rows.columns);
  return {
    tables: tablesOf(objects, {
      columns: columnsByTable(rows.columns, rows.defaults, objects),
      constraints: constraintsByTable(rows.constraints, namesOf, objects),
      indexes: indexesByTable(rows.indexes, rows.constraints, rows.operatorClasses, namesOf, objects),
    }),
    enums: enumTypes(rows.enums, rows.labels, objects),
    sequences: sequencesOf(rows.sequences, rows.owners, namesOf, objects),
    objects: schemaObjects(objectRows, objects),
  };
}

/** By the place of the query among `objectQueries`. */
type WhichObjects = Readonly<Record<string, boolean>>;

const whichObjectsSql = `select ${objectQueries.map(({ from }, at) => `exists (select from ${from}) as "${at}"`).join(', ')}`;

async function readObjects(database: Database, which: readonly WhichObjects[]): Promise<readonly ObjectRow[]> {
  const there = objectQueries.filter((_, at) => which[0]?.[at]).map(({ sql }) => sql);
  return there.length === 0 ? [] : ((await queryEach(database, there)).flat() as readonly ObjectRow[]);
}
