// Links that lead nowhere. An exercise is linked as `[the first table](exercise:users-table)`, a word of the glossary as
// `[locks](term:lock)`, the web by https.

import createMarkdownIt from 'markdown-it';
import type { Text } from '../lessonFolder.ts';
import type { LessonProblem } from '../lessonProblem.ts';
import { exerciseLink, termLink } from '../markdown.ts';
import type { Inspection } from './inspection.ts';

/** The ids that a link may lead to. */
export interface LinkTargets {
  readonly exercises: ReadonlySet<string>;
  readonly terms: ReadonlySet<string>;
}

const parser = createMarkdownIt({ html: false });

export const deadLinks: Inspection = ({ head, text, after, problemAt }, { targets }) => [
  ...deadLinksIn(text, targets),
  ...(after === null ? [] : deadLinksIn(after, targets)),
  ...head.tasks.flatMap((task, at) => [
    ...linkMessages(task.says, targets).map((message) => problemAt(['tasks', at, 'says'], message)),
    ...task.hints.flatMap((hint, hintAt) =>
      linkMessages(hint, targets).map((message) => problemAt(['tasks', at, 'hints', hintAt], message)),
    ),
  ]),
];

export function deadLinksIn({ file, markdown, firstLine }: Text, targets: LinkTargets): readonly LessonProblem[] {
  return problemsOf(markdown, targets).map(({ line, column, message }) => ({
    file,
    line: firstLine + line,
    column,
    message,
  }));
}

/** For a piece of Markdown whose lines are no lines of a file. */
export function linkMessages(markdown: string, targets: LinkTargets): readonly string[] {
  return problemsOf(markdown, targets).map(({ message }) => message);
}

interface LinkProblem {
  /** From 0. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

function problemsOf(markdown: string, targets: LinkTargets): readonly LinkProblem[] {
  const lines = markdown.split('\n');
  return parser.parse(markdown, {}).flatMap((block) =>
    (block.children ?? []).flatMap((token): readonly LinkProblem[] => {
      const attribute = token.attrGet(token.type === 'image' ? 'src' : 'href');
      if (attribute === null) return [];
      const target = String(attribute);
      const message = token.type === 'image' ? imageProblem(target) : linkProblem(target, targets);
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

function linkProblem(target: string, { exercises, terms }: LinkTargets): string | null {
  const id = exerciseLink.exec(target)?.[1];
  if (id !== undefined) return exercises.has(id) ? null : `the link leads to the exercise "${id}", which there is not`;
  const term = termLink.exec(target)?.[1];
  if (term !== undefined)
    return terms.has(term) ? null : `the link leads to the term "${term}", which the glossary lacks`;
  if (!/^https?:/u.test(target)) {
    return `the link "${target}" leads nowhere: an exercise is linked as exercise:users-table, the web as https://…`;
  }
  const host = URL.canParse(target) ? new URL(target).hostname : '';
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u.test(host) ? null : `the link "${target}" is no address of the web`;
}
