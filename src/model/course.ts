// A course as its map shows it: sections and exercises by name, without their texts.

export interface CourseExercise {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
}

export interface CourseSection {
  /** The section's folder: `02-creating-tables`. */
  readonly id: string;
  readonly title: string;
  /** In the order in which they are meant to be done. */
  readonly exercises: readonly CourseExercise[];
}

export interface Course {
  readonly id: string;
  readonly title: string;
  /** One paragraph; empty when the course has none. */
  readonly description: string;
  readonly language: string;
  readonly sections: readonly CourseSection[];
}
