// A property forgotten, or called otherwise: an attribute of a column, a column of a table, an option of a call.

import type { AnyNode } from 'acorn';
import { type Edit, type Family, replaced, shown } from './mutant.ts';
import { isInFunction, keyName } from './sourceTree.ts';

/** Keys that Sequelize gives a meaning; all others are names that an author chose. */
const options = new Set(
  `type allowNull primaryKey autoIncrement autoIncrementIdentity unique defaultValue references model key table field
   fields onDelete onUpdate name where transaction comment using operator concurrently schema values returning
   replacements bind raw length order collate deferrable include logging benchmark isolationLevel up down`.split(
    /\s+/u,
  ),
);

export const properties: Family = ({ text, visits }) =>
  visits.flatMap((visit): readonly Edit[] => {
    const { node } = visit;
    if (node.type !== 'ObjectExpression') return [];
    return node.properties.flatMap((property, at): readonly Edit[] => {
      if (isMethod(property)) return [];
      const next = node.properties[at + 1];
      const code = text.slice(property.start, property.end);
      const dropped = {
        start: property.start,
        end: next?.start ?? property.end,
        text: '',
        what: `${shown(code)} dropped`,
      };
      const name = keyName(property);
      const isName = name !== null && !options.has(name) && property.type === 'Property' && !property.shorthand;
      if (!isName || !isInFunction(visit)) return [dropped];
      return [dropped, replaced(property.key.start, property.key.end, name, `${name}x`)];
    });
  });

/** `up`, `down` and the like are not forgotten one property at a time. */
function isMethod(property: AnyNode): boolean {
  if (property.type !== 'Property') return false;
  return (
    property.method || property.value.type === 'ArrowFunctionExpression' || property.value.type === 'FunctionExpression'
  );
}
