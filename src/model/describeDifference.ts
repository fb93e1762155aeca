// A difference in words, for a person who knows SQL but not our data.

import { assertNever } from '../base/assertNever.ts';
import { describeColumnChange, describeTableChange } from './describeChange.ts';
import { describePropertyChange } from './describeProperty.ts';
import { columnDefinition, objectName } from './describeSchema.ts';
import { qualifiedName, type SchemaObject, type Sequence } from './schema.ts';
import type { SchemaDifference } from './schemaDifference.ts';

/** A sentence without its full stop; names and SQL in backticks. */
export function describeDifference(difference: SchemaDifference): string {
  switch (difference.kind) {
    case 'table-added':
      return `the table \`${difference.table}\` is there and was not before`;
    case 'table-removed':
      return `the table \`${difference.table}\` is gone`;
    case 'table-renamed':
      return `the table \`${difference.before}\` is called \`${difference.table}\` now`;
    case 'table-changed':
      return describeTableChange(difference.table, difference.attribute, difference.before, difference.now);
    case 'table-property-changed':
      return describePropertyChange(difference.table, difference.property, difference.before, difference.now);
    case 'column-added':
      return `the column \`${difference.table}.${difference.column.name}\` is there and was not before`;
    case 'column-removed':
      return `the column \`${difference.table}.${difference.column.name}\` is gone; it was \`${columnDefinition(difference.column)}\``;
    case 'column-renamed':
      return `the column \`${difference.table}.${difference.before}\` is called \`${difference.now}\` now`;
    case 'column-changed':
      return describeColumnChange(difference.table, difference.attribute, difference.before, difference.now);
    case 'columns-reordered':
      return `the columns of \`${difference.table}\` stand in another order: ${difference.now.join(', ')}`;
    case 'constraint-added':
      return `the constraint \`${difference.constraint.name}\` of \`${difference.table}\` is there and was not before: \`${difference.constraint.definition}\``;
    case 'constraint-removed':
      return `the constraint \`${difference.constraint.name}\` of \`${difference.table}\` is gone: \`${difference.constraint.definition}\``;
    case 'constraint-renamed':
      return `the constraint \`${difference.before}\` of \`${difference.table}\` is called \`${difference.now}\` now`;
    case 'constraint-changed':
      return `the constraint \`${difference.now.name}\` of \`${difference.table}\` was \`${constraintText(difference.before)}\` and is \`${constraintText(difference.now)}\``;
    case 'index-added':
      return `the index \`${difference.index.name}\` of \`${difference.table}\` is there and was not before`;
    case 'index-removed':
      return `the index \`${difference.index.name}\` of \`${difference.table}\` is gone: \`${difference.index.definition}\``;
    case 'index-renamed':
      return `the index \`${difference.before}\` of \`${difference.table}\` is called \`${difference.now}\` now`;
    case 'index-changed':
      return `the index \`${difference.now.name}\` was \`${indexText(difference.before)}\` and is \`${indexText(difference.now)}\``;
    case 'enum-added':
      return `the type \`${qualifiedName(difference.type)}\` is there and was not before`;
    case 'enum-removed':
      return `the type \`${qualifiedName(difference.type)}\` is gone`;
    case 'enum-renamed':
      return `the type \`${difference.before}\` is called \`${difference.now}\` now`;
    case 'enum-changed':
      return `the type \`${qualifiedName(difference.now)}\` had the values ${difference.before.labels.join(', ')} and has ${difference.now.labels.join(', ')}`;
    case 'sequence-added':
      return `the sequence \`${qualifiedName(difference.sequence)}\` is there and was not before`;
    case 'sequence-removed':
      return `the sequence \`${qualifiedName(difference.sequence)}\` is gone`;
    case 'sequence-renamed':
      return `the sequence \`${difference.before}\` is called \`${difference.now}\` now`;
    case 'sequence-changed':
      return sequenceChanged(difference.before, difference.now);
    case 'object-added':
      return `${objectTitle(difference.object)} is there and was not before`;
    case 'object-removed':
      return `${objectTitle(difference.object)} is gone`;
    case 'object-renamed':
      return `${objectTitle(difference.before)} is called \`${objectName(difference.now)}\` now`;
    case 'object-changed':
      return objectChanged(difference.before, difference.now);
    case 'comment-changed':
      return commentChanged(`${difference.of} \`${difference.name}\``, difference.before, difference.now);
    default:
      return assertNever(difference);
  }
}

const constraintText = (constraint: { readonly definition: string; readonly validated: boolean }): string =>
  constraint.definition + (constraint.validated || /NOT VALID$/u.test(constraint.definition) ? '' : ' NOT VALID');

const indexText = (index: { readonly definition: string; readonly valid: boolean }): string =>
  index.definition + (index.valid ? '' : ' INVALID');

function sequenceChanged(before: Sequence, now: Sequence): string {
  const name = `the sequence \`${qualifiedName(now)}\``;
  const changes = [
    before.definition === now.definition ? '' : `was \`${before.definition}\` and is \`${now.definition}\``,
    before.ownedBy === now.ownedBy ? '' : `belonged to ${owner(before.ownedBy)} and belongs to ${owner(now.ownedBy)}`,
  ];
  return `${name} ${changes.filter((change) => change !== '').join(', ')}`;
}

const owner = (ownedBy: string | null): string => (ownedBy === null ? 'no column' : `\`${ownedBy}\``);

const objectTitle = (object: SchemaObject): string =>
  `the ${object.kind} \`${objectName(object)}\`${object.table === null ? '' : ` of \`${object.table}\``}`;

function objectChanged(before: SchemaObject, now: SchemaObject): string {
  const [was, is] = [inOneLine(before.definition), inOneLine(now.definition)];
  const title = objectTitle(now);
  // Two long ones may differ only where they are cut.
  return was === is ? `${title} is defined otherwise than before` : `${title} was \`${was}\` and is \`${is}\``;
}

function commentChanged(on: string, before: string | null, now: string | null): string {
  if (before === null) return `there is a comment on ${on} now: '${inOneLine(now ?? '')}'`;
  if (now === null) return `the comment on ${on} is gone; it was '${inOneLine(before)}'`;
  return `the comment on ${on} was '${inOneLine(before)}' and is '${inOneLine(now)}'`;
}

/** A function may be pages long: its beginning says which one it is. */
function inOneLine(text: string): string {
  const line = text.trim().replace(/\s+/gu, ' ');
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}
