// A statement forgotten, or two in the other order.

import type { Statement } from 'acorn';
import { type Edit, type Family, shown } from './mutant.ts';

export const statements: Family = ({ text, visits }) =>
  visits.flatMap(({ node }): readonly Edit[] => {
    if (node.type !== 'BlockStatement') return [];
    const code = ({ start, end }: Statement): string => text.slice(start, end);
    // What a declaration declares is used further on: without it the file would only break.
    const droppable = node.body.filter(({ type }) => !/Declaration$/u.test(type));
    const pairs = node.body.slice(1).map((second, at) => ({ first: node.body[at], second }));
    return [
      ...droppable.map((statement) => ({
        start: statement.start,
        end: statement.end,
        text: '',
        what: `${shown(code(statement))} dropped`,
      })),
      ...pairs.flatMap(({ first, second }): readonly Edit[] => {
        if (first === undefined || !droppable.includes(first) || !droppable.includes(second)) return [];
        const between = text.slice(first.end, second.start);
        const swapped = code(second) + between + code(first);
        const what = `${shown(code(second))} moved before ${shown(code(first))}`;
        return [{ start: first.start, end: second.end, text: swapped, what }];
      }),
    ];
  });
