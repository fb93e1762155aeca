// From the file of the glossary to its page.

import type { GlossaryTerm } from '../model/glossary.ts';
import type { TermHead } from '../model/glossaryHead.ts';
import type { CourseFolder } from './lessonFolder.ts';
import type { Markdown } from './markdown.ts';

/** In alphabetical order; a reference to what there is not is left out, the proofreader tells of it. */
export function toGlossary({ glossary, sections }: CourseFolder, markdown: Markdown): readonly GlossaryTerm[] {
  const terms = glossary?.terms ?? [];
  const titles = new Map(sections.flatMap(({ lessons }) => lessons.map(({ head }) => [head.id, head.title])));
  const names = new Map(terms.map(({ id, term }) => [id, term]));
  const named = (table: ReadonlyMap<string, string>, id: string) => {
    const name = table.get(id);
    return name === undefined ? [] : [{ id, name }];
  };
  const toTerm = ({ id, term, says, see = [], exercise = '', manual }: TermHead): GlossaryTerm => ({
    id,
    term,
    html: markdown.block(says),
    see: see.flatMap((each) => named(names, each).map((found) => ({ id: found.id, term: found.name }))),
    exercise: named(titles, exercise).map((found) => ({ id: found.id, title: found.name }))[0] ?? null,
    manual: manual ?? null,
  });
  return terms.map(toTerm).sort((one, other) => one.term.localeCompare(other.term, 'en', { sensitivity: 'base' }));
}
