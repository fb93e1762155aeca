// Tables and partitioned tables, with the parts that the other catalogs gave for them.

import { type Column, type Constraint, type Index, qualifiedName, type Table } from '../../model/schema.ts';
import type { LearnersObjects, Relation } from './learnersObjects.ts';

/** Each by the table's number. */
export interface TableParts {
  readonly columns: ReadonlyMap<number, readonly Column[]>;
  readonly constraints: ReadonlyMap<number, readonly Constraint[]>;
  readonly indexes: ReadonlyMap<number, readonly Index[]>;
  readonly properties: ReadonlyMap<number, Table['properties']>;
}

/** By schema and name. */
export function tablesOf(
  objects: LearnersObjects,
  { columns, constraints, indexes, properties }: TableParts,
): readonly Table[] {
  return objects.relations('r', 'p').map((relation) => ({
    oid: relation.oid,
    schema: relation.schema,
    name: relation.name,
    unlogged: relation.unlogged,
    rowSecurity: relation.rowSecurity,
    partitionKey: relation.partitionKey,
    partitionOf: partitionOf(relation, objects),
    properties: properties.get(relation.oid) ?? {},
    comment: objects.comment('pg_class', relation.oid),
    columns: columns.get(relation.oid) ?? [],
    constraints: constraints.get(relation.oid) ?? [],
    indexes: indexes.get(relation.oid) ?? [],
  }));
}

function partitionOf({ parent, bound }: Relation, objects: LearnersObjects): Table['partitionOf'] {
  const table = parent === null ? null : objects.relation(parent);
  return table === null || bound === null ? null : { table: qualifiedName(table), bound };
}
