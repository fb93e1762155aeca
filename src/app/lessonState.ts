// The exercise on the page: what is typed, what ran, what Postgres said, as one union.

import type { ServerState } from '../lab/lab.ts';
import type { ConsoleLine } from '../model/consoleLine.ts';
import type { Exercise } from '../model/exercise.ts';
import type { Schema } from '../model/schema.ts';
import type { Statement } from '../model/statement.ts';
import type { TableSize, Verdict } from '../model/verdict.ts';
import type { Attempts } from './attempts.ts';
import type { RunId, RunState } from './runState.ts';

export type DatabaseState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open' }
  | { readonly kind: 'failed'; readonly message: string };

export type SchemaState =
  | { readonly kind: 'unread' }
  | { readonly kind: 'read'; readonly schema: Schema }
  | { readonly kind: 'failed'; readonly message: string };

/** `unsaved`: the browser refused to keep it. */
export type DraftState = 'untouched' | 'saved' | 'unsaved';

/** What was printed, and by which run: lines of a new run replace those of the last. */
export interface Printed {
  readonly runId: RunId | null;
  readonly lines: readonly ConsoleLine[];
  readonly dropped: number;
}

/** `stopped`: by what was asked for after it. */
export type CrashTestState = 'none' | 'running' | 'stopped' | 'failed';

/** The exercise's solution as it was seen to run: shown as times, never as code. */
export type SafeFormState =
  | { readonly kind: 'unasked' }
  | { readonly kind: 'running' }
  | { readonly kind: 'read'; readonly statements: readonly Statement[]; readonly tables: readonly TableSize[] }
  | { readonly kind: 'failed'; readonly message: string };

export interface OpenLesson {
  readonly kind: 'open';
  readonly exercise: Exercise;
  readonly text: string;
  readonly draft: DraftState;
  /** What another tab made of this exercise, until the learner takes it or keeps the text here. */
  readonly otherTab: string | null;
  readonly database: DatabaseState;
  readonly schema: SchemaState;
  readonly run: RunState;
  /** Whether the last thing done was a reset that can be taken back. */
  readonly canUndoReset: boolean;
  /** The last verdict that judged something, and the text that it judged. */
  readonly judged: { readonly verdict: Verdict; readonly text: string } | null;
  /** Of the last verdict. */
  readonly crashTest: CrashTestState;
  readonly safeForm: SafeFormState;
  /** Null until something ran. */
  readonly statements: readonly Statement[] | null;
  readonly printed: Printed;
  readonly attempts: Attempts;
  /** Whether the solution is shown beside the learner's text, in the editor's place. */
  readonly comparing: boolean;
  /** The learner's text that the solution replaced, until it is brought back. */
  readonly aside: string | null;
}

export type LessonState =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading'; readonly id: string }
  | { readonly kind: 'unknown'; readonly id: string }
  | { readonly kind: 'unreachable'; readonly id: string; readonly message: string }
  | OpenLesson;

export interface LabState {
  readonly server: ServerState;
  /** Whether the browser refused to keep anything. */
  readonly storageRefused: boolean;
  readonly lesson: LessonState;
}

const nothingPrinted: Printed = { runId: null, lines: [], dropped: 0 };

/** What the browser kept of an exercise. */
export interface KeptLesson extends Pick<OpenLesson, 'attempts' | 'aside'> {
  /** Null when nothing was typed. */
  readonly draft: string | null;
}

export function openedLesson(exercise: Exercise, { draft, attempts, aside }: KeptLesson): OpenLesson {
  return {
    kind: 'open',
    exercise,
    text: draft ?? exercise.start.text,
    draft: draft === null ? 'untouched' : 'saved',
    otherTab: null,
    database: { kind: 'opening' },
    schema: { kind: 'unread' },
    run: { kind: 'idle' },
    canUndoReset: false,
    judged: null,
    crashTest: 'none',
    safeForm: { kind: 'unasked' },
    statements: null,
    printed: nothingPrinted,
    attempts,
    comparing: false,
    aside,
  };
}

/** The lesson as it was opened, but for what the learner has tried: what a reset leaves. */
export function clearedLesson(lesson: OpenLesson): OpenLesson {
  const { exercise, attempts, aside, database, schema, safeForm } = lesson;
  return { ...openedLesson(exercise, { draft: null, attempts, aside }), database, schema, safeForm };
}
