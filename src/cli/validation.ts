// The document of `lab validate --json`, for programs; keys may be added to it.

import type { Verdict } from '../model/verdict.ts';

export interface PlacedProblem {
  /** `lessons/…/exercise.md:4:1` */
  readonly at: string;
  readonly message: string;
}

export interface ValidatedAnswer {
  readonly file: string;
  readonly ok: boolean;
  readonly ms: number;
}

export interface ValidatedWrong extends ValidatedAnswer {
  /** As its first line says. */
  readonly task: string;
  readonly mistake: string | null;
  /** What the judge says, until the task that is named has failed. */
  readonly failed: readonly string[];
  readonly told: string | null;
}

export interface ValidatedExercise {
  readonly id: string;
  readonly section: string;
  /** All parts of the guide in one text. */
  readonly guide: string;
  readonly guides: readonly string[];
  readonly start: Verdict['status'];
  readonly solution: Verdict['status'];
  readonly right: readonly ValidatedAnswer[];
  readonly wrong: readonly ValidatedWrong[];
  /** Null when none were made: nobody asked, or the solution does not pass. */
  readonly mutants: ValidatedMutants | null;
  /** Milliseconds of its checks, which may have run side by side with others. */
  readonly ms: number;
}

/** Of the solution: those that change the result, and those of them that the tasks refuse. */
export interface ValidatedMutants {
  readonly changed: number;
  readonly refused: number;
}

/** What was proven of a section: of all answers of a kind, and of all mutants, those that did as they should. */
export interface ValidatedSection {
  readonly id: string;
  readonly exercises: number;
  readonly right: Share;
  readonly wrong: Share;
  /** Null when none were made. */
  readonly mutants: Share | null;
}

export interface Share {
  readonly good: number;
  readonly all: number;
}

export interface Validation {
  readonly version: 1;
  readonly ok: boolean;
  readonly problems: readonly PlacedProblem[];
  readonly counts: ValidationCounts;
  readonly sections: readonly ValidatedSection[];
  readonly exercises: readonly ValidatedExercise[];
}

export interface ValidationCounts {
  readonly sections: number;
  readonly exercises: number;
  /** Folders of exercises that cannot be read, or have no start. */
  readonly unread: number;
  readonly right: number;
  readonly wrong: number;
  /** How many mutants of each solution were made at most; null for all that there are. */
  readonly mutantsEach: number | null;
  readonly ms: number;
}
