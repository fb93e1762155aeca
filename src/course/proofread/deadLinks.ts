// Links that lead nowhere. An exercise is linked as `[the first table](exercise:users-table)`, the web by https.

import createMarkdownIt from 'markdown-it';
import type { Text } from '../lessonFolder.ts';
import type { LessonProblem } from '../lessonProblem.ts';
import { exerciseLink } from '../markdown.ts';
import type { Inspection } from './inspection.ts';

const parser = createMarkdownIt({ html: false });

export const deadLinks: Inspection = ({ head, text, after, problemAt }, { ids }) => [
  ...deadLinksIn(text, ids),
  ...(after === null ? [] : deadLinksIn(after, ids)),
  ...head.tasks.flatMap((task, at) => [
    ...problemsOf(task.says, ids).map(({ message }) => problemAt(['tasks', at, 'says'], message)),
    ...task.hints.flatMap((hint, hintAt) =>
      problemsOf(hint, ids).map(({ message }) => problemAt(['tasks', at, 'hints', hintAt], message)),
    ),
  ]),
];

export function deadLinksIn({ file, markdown, firstLine }: Text, ids: ReadonlySet<string>): readonly LessonProblem[] {
  return problemsOf(markdown, ids).map(({ line, column, message }) => ({
    file,
    line: firstLine + line,
    column,
    message,
  }));
}

interface LinkProblem {
  /** From 0. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

function problemsOf(markdown: string, ids: ReadonlySet<string>): readonly LinkProblem[] {
  const lines = markdown.split('\n');
  return parser.parse(markdown, {}).flatMap((block) =>
    (block.children ?? []).flatMap((token): readonly LinkProblem[] => {
      const attribute = token.attrGet(token.type === 'image' ? 'src' : 'href');
      if (attribute === null) return [];
      const target = String(attribute);
      const message = token.type === 'image' ? imageProblem(target) : linkProblem(target, ids);
      if (message === null) return [];
      const [from, to] = block.map ?? [0, lines.length];
      const found = lines.slice(from, to).findIndex((line) => line.includes(target));
      const line = from + Math.max(found, 0);
      return [{ line, column: Math.max(lines[line]?.indexOf(target) ?? 0, 0) + 1, message }];
    }),
  );
}

const imageProblem = (source: string): string =>
  `the image "${source}" is not there: a lesson is made of text and code, and the page loads no pictures`;

function linkProblem(target: string, ids: ReadonlySet<string>): string | null {
  const id = exerciseLink.exec(target)?.[1];
  if (id !== undefined) return ids.has(id) ? null : `the link leads to the exercise "${id}", which there is not`;
  if (!/^https?:/u.test(target)) {
    return `the link "${target}" leads nowhere: an exercise is linked as exercise:users-table, the web as https://…`;
  }
  const host = URL.canParse(target) ? new URL(target).hostname : '';
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u.test(host) ? null : `the link "${target}" is no address of the web`;
}
