// A column of another type: `Sequelize.TEXT` where it should be `Sequelize.STRING`.

import { type Edit, type Family, replaced } from './mutant.ts';

const others: Readonly<Record<string, string>> = {
  STRING: 'TEXT',
  CHAR: 'TEXT',
  TEXT: 'STRING',
  CITEXT: 'TEXT',
  SMALLINT: 'INTEGER',
  INTEGER: 'BIGINT',
  BIGINT: 'INTEGER',
  DECIMAL: 'DOUBLE',
  FLOAT: 'DOUBLE',
  REAL: 'DOUBLE',
  DOUBLE: 'REAL',
  BOOLEAN: 'INTEGER',
  DATE: 'DATEONLY',
  DATEONLY: 'DATE',
  TIME: 'TEXT',
  JSON: 'JSONB',
  JSONB: 'JSON',
  UUID: 'TEXT',
  BLOB: 'TEXT',
};

export const columnTypes: Family = ({ text, visits }) =>
  visits.flatMap(({ node }): readonly Edit[] => {
    // An enum has labels, which mean nothing to another type.
    if (node.type === 'CallExpression' && isEnum(text.slice(node.callee.start, node.callee.end))) {
      return [replaced(node.start, node.end, text.slice(node.start, node.end), 'Sequelize.TEXT')];
    }
    if (node.type !== 'MemberExpression' || node.property.type !== 'Identifier') return [];
    const other = others[node.property.name];
    return other === undefined ? [] : [replaced(node.property.start, node.property.end, node.property.name, other)];
  });

export const isEnum = (callee: string): boolean => /(?:^|\.)ENUM$/u.test(callee);
