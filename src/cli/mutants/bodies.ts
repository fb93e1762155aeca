// `up` or `down` with nothing in it.

import type { Edit, Family } from './mutant.ts';
import { keyName } from './sourceTree.ts';

export const bodies: Family = ({ visits }) =>
  visits.flatMap(({ node }): readonly Edit[] => {
    const name = node.type === 'FunctionDeclaration' ? (node.id?.name ?? null) : keyName(node);
    if (name !== 'up' && name !== 'down') return [];
    const made = node.type === 'Property' ? node.value : node;
    const isFunction =
      made.type === 'FunctionExpression' ||
      made.type === 'ArrowFunctionExpression' ||
      made.type === 'FunctionDeclaration';
    return isFunction ? [{ start: made.body.start, end: made.body.end, text: '{}', what: `\`${name}\` emptied` }] : [];
  });
