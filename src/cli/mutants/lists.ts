// An element of a list forgotten, or two in the other order: columns of an index, labels of an enum, rows.

import type { AnyNode } from 'acorn';
import { isEnum } from './columnTypes.ts';
import { type Edit, type Family, shown } from './mutant.ts';

export const lists: Family = ({ text, visits }) =>
  visits.flatMap(({ node }): readonly Edit[] => {
    const elements = elementsOf(node, text);
    if (elements.length < 2) return [];
    const code = ({ start, end }: AnyNode): string => text.slice(start, end);
    return elements.flatMap((element, at): readonly Edit[] => {
      const next = elements[at + 1];
      const before = elements[at - 1];
      const what = `${shown(code(element))} dropped from the list`;
      if (next === undefined) return [{ start: before?.end ?? element.start, end: element.end, text: '', what }];
      const swapped = code(next) + text.slice(element.end, next.start) + code(element);
      return [
        { start: element.start, end: next.start, text: '', what },
        {
          start: element.start,
          end: next.end,
          text: swapped,
          what: `${shown(code(next))} moved before ${shown(code(element))} in the list`,
        },
      ];
    });
  });

function elementsOf(node: AnyNode, text: string): readonly AnyNode[] {
  if (node.type === 'ArrayExpression') return node.elements.filter((element) => element !== null);
  if (node.type !== 'CallExpression') return [];
  return isEnum(text.slice(node.callee.start, node.callee.end)) ? node.arguments : [];
}
