// The statement of `down` that would have made one thing as it was.

import type { Column } from '../../model/schema.ts';
import { qualifiedName } from '../../model/schema.ts';
import type { SchemaDifference } from '../../model/schemaDifference.ts';
import { queryCall, quoted, quotedTable, tableArgument, text, typeCode } from './saferCode.ts';

/** Null where one statement is not enough, or nobody can know it. */
export function puttingBack(difference: SchemaDifference): string | null {
  switch (difference.kind) {
    case 'table-added':
      return `await queryInterface.dropTable(${tableArgument(difference.table)});`;
    case 'table-renamed':
      return `await queryInterface.renameTable(${tableArgument(difference.table)}, ${tableArgument(difference.before)});`;
    case 'column-added':
      return `await queryInterface.removeColumn(${tableArgument(difference.table)}, ${text(difference.column.name)});`;
    case 'column-renamed':
      return `await queryInterface.renameColumn(${tableArgument(difference.table)}, ${text(difference.now)}, ${text(difference.before)});`;
    case 'column-changed':
      return changedBack(difference);
    case 'column-removed':
      return `await queryInterface.addColumn(${tableArgument(difference.table)}, ${text(difference.column.name)}, ${definition(difference.column)});`;
    case 'constraint-added':
      return `await queryInterface.removeConstraint(${tableArgument(difference.table)}, ${text(difference.constraint.name)});`;
    case 'constraint-removed': {
      const { name, definition: rule } = difference.constraint;
      return queryCall(`ALTER TABLE ${quotedTable(difference.table)} ADD CONSTRAINT ${quoted(name)} ${rule}`);
    }
    case 'constraint-renamed':
      return queryCall(
        `ALTER TABLE ${quotedTable(difference.table)} RENAME CONSTRAINT ${quoted(difference.now)} TO ${quoted(difference.before)}`,
      );
    case 'index-added':
      return `await queryInterface.removeIndex(${tableArgument(difference.table)}, ${text(difference.index.name)}, { concurrently: true });`;
    case 'index-removed':
      return queryCall(difference.index.definition.replace(/\bINDEX\b/u, 'INDEX CONCURRENTLY'));
    case 'index-renamed':
    case 'sequence-renamed': {
      const what = difference.kind === 'index-renamed' ? 'INDEX' : 'SEQUENCE';
      return queryCall(`ALTER ${what} ${quotedTable(difference.now)} RENAME TO ${quoted(difference.before)}`);
    }
    case 'enum-added':
      return queryCall(`DROP TYPE ${quotedTable(qualifiedName(difference.type))}`);
    case 'sequence-added':
      return queryCall(`DROP SEQUENCE ${quotedTable(qualifiedName(difference.sequence))}`);
    default:
      return null;
  }
}

function changedBack(difference: Extract<SchemaDifference, { readonly kind: 'column-changed' }>): string | null {
  const { table, attribute, before, now } = difference;
  const alter = `ALTER TABLE ${quotedTable(table)} ALTER COLUMN ${quoted(now.name)}`;
  if (attribute === 'default')
    return queryCall(before.default === null ? `${alter} DROP DEFAULT` : `${alter} SET DEFAULT ${before.default}`);
  if (attribute === 'not null') return queryCall(`${alter} ${before.notNull ? 'SET' : 'DROP'} NOT NULL`);
  return attribute === 'type' ? queryCall(`${alter} TYPE ${before.type}`) : null;
}

function definition({ type, notNull, default: value }: Column): string {
  const parts = [
    `type: ${typeCode(type)}`,
    ...(notNull ? ['allowNull: false'] : []),
    ...(value === null ? [] : [`defaultValue: Sequelize.literal(${text(value)})`]),
  ];
  return `{ ${parts.join(', ')} }`;
}
