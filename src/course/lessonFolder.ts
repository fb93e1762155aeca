// A lesson folder as it was read: everything an author wrote, the answers too, which no page is ever sent.

import type { CourseHead, SectionHead } from '../model/courseHead.ts';
import type { ExerciseHead } from '../model/exerciseHead.ts';
import type { SourceFile } from '../model/sourceFile.ts';
import type { ProblemAt } from './parseYaml.ts';
import type { GlossaryFile } from './readGlossary.ts';

/** What the first line of a wrong answer says: `// fails: up mistake: M18`. */
export interface ExpectedFailure {
  readonly task: string;
  readonly mistake: string | null;
}

export interface Answer {
  /** As in the folder: `wrong-no-index.js`. */
  readonly name: string;
  /** Null for an answer that must pass. */
  readonly fails: ExpectedFailure | null;
  /** Under the name of the exercise's own file, as a learner would hand it in. */
  readonly source: SourceFile;
}

/** Markdown, and where it stands. */
export interface Text {
  /** Relative to the folder of the lessons. */
  readonly file: string;
  readonly markdown: string;
  /** The line of the file on which it begins. */
  readonly firstLine: number;
}

export interface LessonFolder {
  /** Relative to the folder of the lessons: `02-creating-tables/01-users-table`. */
  readonly path: string;
  readonly head: ExerciseHead;
  /** A problem of the head, at its place in `exercise.md`. */
  readonly problemAt: ProblemAt;
  readonly text: Text;
  readonly after: Text | null;
  readonly before: string;
  /** Migrations that are applied before the learner starts, in order. */
  readonly migrations: readonly SourceFile[];
  readonly start: SourceFile;
  readonly solution: SourceFile;
  readonly answers: readonly Answer[];
}

export interface SectionFolder {
  /** The folder's name. */
  readonly id: string;
  readonly head: SectionHead;
  /** A problem of the head, at its place in `section.md`. */
  readonly problemAt: ProblemAt;
  /** The summary of the section. */
  readonly text: Text;
  /** In the order that `section.md` gives. */
  readonly lessons: readonly LessonFolder[];
}

/** The folder of an exercise that cannot be read, and the id that it seems to have. */
export interface UnreadLesson {
  readonly path: string;
  readonly id: string | null;
}

export interface CourseFolder {
  readonly head: CourseHead;
  readonly sections: readonly SectionFolder[];
  /** Null when it has none. */
  readonly glossary: GlossaryFile | null;
}
