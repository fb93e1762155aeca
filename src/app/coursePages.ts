// The pages of a course beside its exercises; each is fetched when it is first asked for.

import type { GlossaryTerm } from '../model/glossary.ts';
import type { SectionSummary } from '../model/sectionSummary.ts';

export interface CoursePages {
  /** Null when there is no such section. Rejects when it cannot be fetched. */
  readonly loadSection: (id: string) => Promise<SectionSummary | null>;
  /** Empty when the course has none. Rejects when it cannot be fetched. */
  readonly loadGlossary: () => Promise<readonly GlossaryTerm[]>;
}
