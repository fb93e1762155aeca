// A problem in a lesson folder, told to its author with the place to go to.

export interface LessonProblem {
  /** Relative to the folder of the lessons, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** `02-creating-tables/section.md:4:1 unknown key "titel"`, as editors and terminals make a link of it. */
export function formatProblem({ file, line, column, message }: LessonProblem): string {
  return `${file}:${line}:${column} ${message}`;
}

/** A problem of a file as a whole: that it is missing, or should not be there. */
export function fileProblem(file: string, message: string): LessonProblem {
  return { file, line: 1, column: 1, message };
}

/** The lessons cannot be read. Carries every problem that was found, not just the first. */
export class LessonFormatError extends Error {
  override readonly name = 'LessonFormatError';
  readonly problems: readonly LessonProblem[];

  constructor(problems: readonly LessonProblem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.problems = problems;
  }
}
