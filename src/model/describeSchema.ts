// Parts of a schema in the database's own words: the way they would be written in SQL.

import { shownDefault } from './canonicalDefault.ts';
import { type Column, type Index, qualifiedName, type SchemaObject } from './schema.ts';
import { writtenName } from './sqlTokens.ts';

/** `status text NOT NULL DEFAULT 'active'` */
export function columnDefinition(column: Omit<Column, 'position'>): string {
  return [
    column.name,
    column.type,
    column.notNull ? 'NOT NULL' : '',
    column.collation === null ? '' : `COLLATE ${writtenName(column.collation)}`,
    column.default === null ? '' : `DEFAULT ${shownDefault(column.default)}`,
    column.identity === null ? '' : `GENERATED ${column.identity.toUpperCase()} AS IDENTITY`,
    column.generated === null ? '' : generation(column.generated, column.expression),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** `GENERATED ALWAYS AS (price * 2) STORED` */
function generation(generated: 'stored' | 'virtual', expression: string | null): string {
  const as = expression === null ? '' : ` AS (${withoutOuterBrackets(expression)})`;
  return `GENERATED ALWAYS${as} ${generated.toUpperCase()}`;
}

/** As a person calls it: `active_users`, `shop.totals`; without a schema where the kind has none of its own. */
export function objectName(object: Pick<SchemaObject, 'kind' | 'schema' | 'name' | 'table'>): string {
  const isBare = object.table !== null || /^(?:schema|extension|event trigger)$/u.test(object.kind);
  return isBare ? object.name : qualifiedName(object);
}

/** What makes an index this one and no other. */
export type IndexShape = Pick<Index, 'method' | 'columns' | 'unique' | 'predicate'>;

/** `UNIQUE INDEX ON users (email)`; the method is named when it is not the usual one. */
export function indexDefinition(table: string, { method, columns, unique, predicate }: IndexShape): string {
  const using = method === 'btree' ? '' : `USING ${method} `;
  const where = predicate === null ? '' : ` WHERE ${shownPredicate(predicate)}`;
  return `${unique ? 'UNIQUE ' : ''}INDEX ON ${table} ${using}(${columns.join(', ')})${where}`;
}

/** Postgres prints every predicate in brackets; a pair around the whole says nothing. */
export function shownPredicate(predicate: string): string {
  return withoutOuterBrackets(predicate);
}

function withoutOuterBrackets(expression: string): string {
  return /^\([^()]*\)$/u.test(expression) ? expression.slice(1, -1) : expression;
}
