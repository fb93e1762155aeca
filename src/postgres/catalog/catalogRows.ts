// The rows of each catalog that a schema is put together from: all of them, or those of a few tables.

import type { Answering } from '../database.ts';
import { queryEach } from '../queryEach.ts';
import { among } from './catalogNumbers.ts';
import { type ColumnRow, columnsSql, type DefaultRow, defaultsSql } from './columns.ts';
import { type ConstraintRow, constraintsSql } from './constraints.ts';
import { type EnumRow, enumsSql, type LabelRow, labelsSql } from './enums.ts';
import { type IndexRow, indexesSql, type OperatorClassRow, operatorClassesSql } from './indexes.ts';
import {
  type CommentRow,
  commentsSql,
  extensionMembersSql,
  type MemberRow,
  type RelationRow,
  relationsSql,
  type SchemaRow,
  schemasSql,
} from './learnersObjects.ts';
import { type SequenceOwnerRow, type SequenceRow, sequenceOwnersSql, sequencesSql } from './sequences.ts';

/** What there is little of, or is read as fast whole. */
export interface FewRows {
  readonly schemas: readonly SchemaRow[];
  readonly comments: readonly CommentRow[];
  readonly members: readonly MemberRow[];
  readonly enums: readonly EnumRow[];
  readonly labels: readonly LabelRow[];
  readonly owners: readonly SequenceOwnerRow[];
}

/** What grows with the tables. */
export interface ManyRows {
  readonly relations: readonly RelationRow[];
  readonly columns: readonly ColumnRow[];
  readonly defaults: readonly DefaultRow[];
  readonly constraints: readonly ConstraintRow[];
  readonly indexes: readonly IndexRow[];
  /** Those in use that are not the default of their type. */
  readonly operatorClasses: readonly OperatorClassRow[];
  readonly sequences: readonly SequenceRow[];
}

/** By the name of the query below that asks for them. */
export type CatalogRows = FewRows & ManyRows;

// Names are resolved in JavaScript: planning a join takes Postgres longer than these few rows take to look up.
const few: Readonly<Record<keyof FewRows, string>> = {
  schemas: schemasSql,
  comments: commentsSql,
  members: extensionMembersSql,
  enums: enumsSql,
  labels: labelsSql,
  owners: sequenceOwnersSql,
};

const many: Readonly<Record<keyof ManyRows, string>> = {
  relations: relationsSql,
  columns: columnsSql,
  defaults: defaultsSql,
  constraints: constraintsSql,
  indexes: indexesSql,
  operatorClasses: operatorClassesSql,
  sequences: sequencesSql,
};

/** Those that `readEach` answers for: of everything; the answers to other queries come behind. */
export async function readCatalogRows(
  database: Answering,
  more: readonly string[],
): Promise<{ readonly rows: CatalogRows; readonly answers: readonly (readonly unknown[])[] }> {
  return readEach<CatalogRows>(database, { ...few, ...many }, more);
}

/** What is read again, by number. */
export interface Selection {
  readonly tables: ReadonlySet<number>;
  readonly relations: ReadonlySet<number>;
  readonly sequences: ReadonlySet<number>;
}

/** Of what there is little all, of the rest what belongs to these. */
export async function readCatalogRowsOf(
  database: Answering,
  { tables, relations, sequences }: Selection,
  more: readonly string[],
): Promise<{ readonly rows: CatalogRows; readonly answers: readonly (readonly unknown[])[] }> {
  const queries: Readonly<Record<keyof CatalogRows, string>> = {
    ...few,
    relations: only(relationsSql, 'oid', relations),
    columns: only(columnsSql, '"table"', tables),
    defaults: only(defaultsSql, '"table"', tables),
    constraints: only(constraintsSql, '"table"', tables),
    indexes: only(indexesSql, '"table"', tables),
    operatorClasses: `select oid, opcname as name from pg_opclass where not opcdefault and oid = any (array(
      select unnest(indclass) from pg_index where ${among('indrelid', tables)}))`,
    sequences: only(sequencesSql, 'oid', sequences),
  };
  return readEach<CatalogRows>(database, queries, more);
}

/** The rows of a query whose column holds one of these numbers; Postgres asks for no others. */
export const only = (sql: string, column: string, oids: ReadonlySet<number>): string =>
  `select * from (${sql}) own where ${among(column, oids)}`;

async function readEach<Rows>(
  database: Answering,
  queries: Readonly<Record<keyof Rows & string, string>>,
  more: readonly string[],
): Promise<{ readonly rows: Rows; readonly answers: readonly (readonly unknown[])[] }> {
  const names = Object.keys(queries);
  const answers = await queryEach(database, [...Object.values<string>(queries), ...more]);
  const rows = Object.fromEntries(names.map((name, at) => [name, answers[at]])) as unknown as Rows;
  return { rows, answers: answers.slice(names.length) };
}
