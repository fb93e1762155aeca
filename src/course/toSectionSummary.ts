// From a section's folder to the page that sums it up.

import type { SectionSummary } from '../model/sectionSummary.ts';
import type { CourseFolder } from './lessonFolder.ts';
import type { Markdown } from './markdown.ts';

/** Null when the course has none of this id. */
export function toSectionSummary({ sections }: CourseFolder, id: string, markdown: Markdown): SectionSummary | null {
  const section = sections.find((each) => each.id === id);
  if (section === undefined) return null;
  return { id, title: section.head.title, html: markdown.block(section.text.markdown) };
}
