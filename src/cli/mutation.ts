// The document of `lab mutate --json`, for programs; keys may be added to it.

export interface Survivor {
  /** Of the solution, from 1. */
  readonly line: number;
  /** `line 19: "await" dropped before …` */
  readonly mutant: string;
  /** What came out otherwise than with the solution, and was not refused. */
  readonly why: string;
}

export interface MutatedExercise {
  readonly id: string;
  readonly mutants: number;
  readonly changed: number;
  /** Of those that changed the result. */
  readonly refused: number;
  readonly unchanged: number;
  readonly survivors: readonly Survivor[];
  readonly ms: number;
}

export interface Mutation {
  readonly version: 1;
  readonly mutants: number;
  readonly changed: number;
  readonly refused: number;
  readonly unchanged: number;
  /** Exercises whose solution does not pass: their mutants would say nothing. */
  readonly unproven: readonly { readonly id: string; readonly why: string }[];
  /** Observations that were repeated because the lab failed. */
  readonly repeated: number;
  readonly ms: number;
  readonly exercises: readonly MutatedExercise[];
}
