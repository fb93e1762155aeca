// A migration's file as the learner wrote it.

export interface SourceFile {
  /** File name without a folder: `20240101000000-create-users.js`. */
  readonly name: string;
  readonly text: string;
}

/** A place in a learner's file; both count from 1, as editors do. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number | null;
}
