// A forgotten `await`.

import { type Edit, type Family, shown } from './mutant.ts';

export const awaits: Family = ({ text, visits }) =>
  visits.flatMap(({ node }): readonly Edit[] => {
    if (node.type !== 'AwaitExpression') return [];
    const call = text.slice(node.argument.start, node.argument.end);
    return [{ start: node.start, end: node.end, text: call, what: `\`await\` dropped before ${shown(call)}` }];
  });
