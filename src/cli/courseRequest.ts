// What `validate` and `mutate` are asked to look at, and whom they tell how far they are.

export interface CourseRequest {
  /** The folder of the lessons. */
  readonly root: string;
  /** Empty for all. */
  readonly ids: readonly string[];
  readonly signal: AbortSignal;
  readonly onProgress: (text: string) => void;
}
