// How a column or a table is otherwise than before, in words.

import { assertNever } from '../base/assertNever.ts';
import type { Column } from './schema.ts';
import type { ColumnAttribute, TableAttribute } from './schemaDifference.ts';

export function describeColumnChange(table: string, attribute: ColumnAttribute, before: Column, now: Column): string {
  const name = `\`${table}.${now.name}\``;
  switch (attribute) {
    case 'type':
      return `${name} was of type \`${before.type}\` and is \`${now.type}\``;
    case 'not null':
      return now.notNull ? `${name} took NULL and is NOT NULL now` : `${name} was NOT NULL and takes NULL now`;
    case 'default':
      return `${name} had ${shown(before.default, 'default')} and has ${shown(now.default, 'default')}`;
    case 'identity':
      return `${name} was ${identity(before)} and is ${identity(now)}`;
    case 'generated':
      return `${name} was ${generated(before)} and is ${generated(now)}`;
    case 'collation':
      return `${name} had ${collation(before)} and has ${collation(now)}`;
    default:
      return assertNever(attribute);
  }
}

export function describeTableChange(table: string, attribute: TableAttribute, before: string, now: string): string {
  const name = `\`${table}\``;
  switch (attribute) {
    case 'unlogged':
      return now === 'on'
        ? `the table ${name} is UNLOGGED and was not before`
        : `the table ${name} is not UNLOGGED any more`;
    case 'row security':
      return `row level security of ${name} was ${before} and is ${now}`;
    case 'partition key':
      return `the table ${name} was ${partitioned(before)} and is ${partitioned(now)}`;
    case 'partition of':
      return `the table ${name} was ${part(before)} and is ${part(now)}`;
    default:
      return assertNever(attribute);
  }
}

const shown = (value: string | null, what: string): string =>
  value === null ? `no ${what}` : `the ${what} \`${value}\``;

const identity = (column: Column): string =>
  column.identity === null ? 'no identity column' : `GENERATED ${column.identity.toUpperCase()} AS IDENTITY`;

const generated = ({ generated: how, expression }: Column): string =>
  how === null ? 'not generated' : `generated (${how})${expression === null ? '' : ` as \`${expression}\``}`;

const collation = (column: Column): string =>
  column.collation === null ? "its type's collation" : `the collation \`${column.collation}\``;

const partitioned = (key: string): string => (key === '' ? 'not partitioned' : `partitioned by \`${key}\``);

const part = (of: string): string => (of === '' ? 'no partition' : `the partition of \`${of}\``);
