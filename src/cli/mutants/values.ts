// Another value: a text or name with a letter more, a number that is one off, a flag that is turned.

import { type Edit, type Family, replaced } from './mutant.ts';
import { looksLikeSql } from './sqlTexts.ts';

/** What a foreign key may do, and what it could do instead. */
const actions: Readonly<Record<string, readonly string[]>> = {
  CASCADE: ['SET NULL', 'RESTRICT'],
  'SET NULL': ['CASCADE', 'RESTRICT'],
  RESTRICT: ['CASCADE', 'SET NULL'],
  'NO ACTION': ['CASCADE'],
  'SET DEFAULT': ['CASCADE'],
};

export const values: Family = ({ visits }) =>
  visits.flatMap(({ node, around }): readonly Edit[] => {
    const [parent] = around;
    if (node.type !== 'Literal' || parent?.type === 'ExpressionStatement' || isKeyOf(parent, node)) return [];
    const { value, raw = '' } = node;
    const instead = (...texts: readonly string[]): readonly Edit[] =>
      texts.map((text) => replaced(node.start, node.end, raw, text));
    if (typeof value === 'boolean') return instead(String(!value));
    if (typeof value === 'number') return instead(String(value + 1));
    if (typeof value !== 'string' || looksLikeSql(value) || isModule(around)) return [];
    const quote = raw.charAt(0);
    const others = actions[value.toUpperCase()];
    return others === undefined
      ? instead(`${raw.slice(0, -1)}x${quote}`)
      : instead(...others.map((action) => quote + action + quote));
  });

const isKeyOf = (parent: Visited | undefined, node: Visited): boolean =>
  parent?.type === 'Property' && parent.key === node;

type Visited = Parameters<Family>[0]['visits'][number]['node'];

/** The name of a module, as in `require('sequelize')`. */
function isModule([parent]: readonly Visited[]): boolean {
  if (parent?.type === 'ImportDeclaration') return true;
  return parent?.type === 'CallExpression' && parent.callee.type === 'Identifier' && parent.callee.name === 'require';
}
