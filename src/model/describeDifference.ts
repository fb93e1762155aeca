// A difference in words, for a person who knows SQL but not our data.

import { assertNever } from '../base/assertNever.ts';
import { columnDefinition } from './describeSchema.ts';
import { type Column, qualifiedName } from './schema.ts';
import type { ColumnAttribute, SchemaDifference } from './schemaDifference.ts';

/** A sentence without its full stop; names and SQL in backticks. */
export function describeDifference(difference: SchemaDifference): string {
  switch (difference.kind) {
    case 'table-added':
      return `the table \`${difference.table}\` is there and was not before`;
    case 'table-removed':
      return `the table \`${difference.table}\` is gone`;
    case 'table-renamed':
      return `the table \`${difference.before}\` is called \`${difference.table}\` now`;
    case 'column-added':
      return `the column \`${difference.table}.${difference.column.name}\` is there and was not before`;
    case 'column-removed':
      return `the column \`${difference.table}.${difference.column.name}\` is gone; it was \`${columnDefinition(difference.column)}\``;
    case 'column-changed':
      return columnChanged(difference.table, difference.attribute, difference.before, difference.now);
    case 'columns-reordered':
      return `the columns of \`${difference.table}\` stand in another order: ${difference.now.join(', ')}`;
    case 'constraint-added':
      return `the constraint \`${difference.constraint.name}\` of \`${difference.table}\` is there and was not before: \`${difference.constraint.definition}\``;
    case 'constraint-removed':
      return `the constraint \`${difference.constraint.name}\` of \`${difference.table}\` is gone: \`${difference.constraint.definition}\``;
    case 'constraint-changed':
      return `the constraint \`${difference.now.name}\` of \`${difference.table}\` was \`${constraintText(difference.before)}\` and is \`${constraintText(difference.now)}\``;
    case 'index-added':
      return `the index \`${difference.index.name}\` of \`${difference.table}\` is there and was not before`;
    case 'index-removed':
      return `the index \`${difference.index.name}\` of \`${difference.table}\` is gone: \`${difference.index.definition}\``;
    case 'index-changed':
      return `the index \`${difference.now.name}\` was \`${indexText(difference.before)}\` and is \`${indexText(difference.now)}\``;
    case 'enum-added':
      return `the type \`${qualifiedName(difference.type)}\` is there and was not before`;
    case 'enum-removed':
      return `the type \`${qualifiedName(difference.type)}\` is gone`;
    case 'enum-changed':
      return `the type \`${qualifiedName(difference.now)}\` had the values ${difference.before.labels.join(', ')} and has ${difference.now.labels.join(', ')}`;
    case 'sequence-added':
      return `the sequence \`${qualifiedName(difference.sequence)}\` is there and was not before`;
    case 'sequence-removed':
      return `the sequence \`${qualifiedName(difference.sequence)}\` is gone`;
    case 'sequence-changed':
      return `the sequence \`${qualifiedName(difference.now)}\` belonged to ${owner(difference.before.ownedBy)} and belongs to ${owner(difference.now.ownedBy)}`;
    default:
      return assertNever(difference);
  }
}

function columnChanged(table: string, attribute: ColumnAttribute, before: Column, now: Column): string {
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
    default:
      return assertNever(attribute);
  }
}

const shown = (value: string | null, what: string): string =>
  value === null ? `no ${what}` : `the ${what} \`${value}\``;

const identity = (column: Column): string =>
  column.identity === null ? 'no identity column' : `GENERATED ${column.identity.toUpperCase()} AS IDENTITY`;

const generated = (column: Column): string =>
  column.generated === null ? 'not generated' : `generated (${column.generated})`;

const constraintText = (constraint: { readonly definition: string; readonly validated: boolean }): string =>
  constraint.definition + (constraint.validated || /NOT VALID$/u.test(constraint.definition) ? '' : ' NOT VALID');

const indexText = (index: { readonly definition: string; readonly valid: boolean }): string =>
  index.definition + (index.valid ? '' : ' INVALID');

const owner = (ownedBy: string | null): string => (ownedBy === null ? 'no column' : `\`${ownedBy}\``);
