// Renders lesson texts when the course is built, so that the page needs neither a Markdown parser nor a highlighter.

import { fromHighlighter } from '@shikijs/markdown-it';
import createMarkdownIt from 'markdown-it';
import { createHighlighter } from 'shiki';

export interface Markdown {
  /** A whole text, code blocks highlighted for light and dark through CSS variables (`--shiki-light`, `--shiki-dark`). */
  block(text: string): string;
  /** One sentence: emphasis, code and links, no paragraphs. */
  inline(text: string): string;
}

/** What may stand after the ``` of a code block; nothing at all stands for plain text. */
export const codeLanguages: readonly string[] = ['js', 'ts', 'sql', 'bash', 'text'];

/** One for the process: it is large, and never changes. */
let highlighting: ReturnType<typeof createHighlighter> | null = null;

/** HTML in a text is shown as it is written, never passed on. Rendering throws for another language than these. */
export async function createMarkdown(): Promise<Markdown> {
  highlighting ??= createHighlighter({ themes: ['github-light', 'github-dark'], langs: ['js', 'ts', 'sql', 'bash'] });
  const highlighter = await highlighting;
  const blocks = createParser().use(
    fromHighlighter(highlighter, { themes: { light: 'github-light', dark: 'github-dark' }, defaultColor: false }),
  );
  const sentences = createParser();
  return { block: (text) => blocks.render(text), inline: (text) => sentences.renderInline(text) };
}

/** `[the first table](exercise:users-table)` leads to another exercise, wherever the page is served from. */
export const exerciseLink = /^exercise:(.*)$/u;
/** `[locks](term:lock)` leads to an entry of the glossary. */
export const termLink = /^term:(.*)$/u;

function createParser(): ReturnType<typeof createMarkdownIt> {
  const parser = createMarkdownIt({ html: false });
  const normalize = parser.normalizeLink.bind(parser);
  // The page's addresses are in the hash: src/ui/App.tsx.
  parser.normalizeLink = (url) =>
    normalize(url.replace(exerciseLink, '#/exercise/$1').replace(termLink, '#/glossary/$1'));
  return parser;
}
