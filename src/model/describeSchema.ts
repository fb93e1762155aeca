// Parts of a schema in the database's own words: the way they would be written in SQL.

import { shownDefault } from './canonicalDefault.ts';
import type { Column, Index } from './schema.ts';

/** `status text NOT NULL DEFAULT 'active'` */
export function columnDefinition(column: Omit<Column, 'position'>): string {
  return [
    column.name,
    column.type,
    column.notNull ? 'NOT NULL' : '',
    column.default === null ? '' : `DEFAULT ${shownDefault(column.default)}`,
    column.identity === null ? '' : `GENERATED ${column.identity.toUpperCase()} AS IDENTITY`,
    column.generated === null ? '' : `GENERATED ALWAYS ${column.generated.toUpperCase()}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
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
  return /^\([^()]*\)$/u.test(predicate) ? predicate.slice(1, -1) : predicate;
}
