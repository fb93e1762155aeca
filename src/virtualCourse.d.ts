// The module that the Vite plugin makes of the lesson folders.

declare module 'virtual:course' {
  export const course: import('./model/course.ts').Course;
  /** Each exercise is a chunk of its own, fetched when it is first asked for; null when there is no such exercise. */
  export function loadExercise(id: string): Promise<import('./model/exercise.ts').Exercise | null>;
  /** What to remember of a section; null when there is no such section. */
  export function loadSection(id: string): Promise<import('./model/sectionSummary.ts').SectionSummary | null>;
  /** The words of the course; none when it has no glossary. */
  export function loadGlossary(): Promise<readonly import('./model/glossary.ts').GlossaryTerm[]>;
}
