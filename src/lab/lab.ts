// What the lab does for whoever shows it: the page, the commands, the tests. `createLab` makes one.

import type { ConsoleLine } from '../model/consoleLine.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Exercise } from '../model/exercise.ts';
import type { RunReport } from '../model/runOutcome.ts';
import type { Schema } from '../model/schema.ts';
import type { BootStep, BootTimes } from '../model/serverApi.ts';
import type { SourceFile } from '../model/sourceFile.ts';
import type { Verdict } from '../model/verdict.ts';

/** The state of the server, for the footer and the boot steps. */
export type ServerState =
  | { readonly kind: 'starting'; readonly step: BootStep; readonly loadedBytes: number; readonly totalBytes: number }
  | {
      readonly kind: 'ready';
      readonly postgres: string;
      readonly ms: BootTimes;
    }
  /** Boot failed; `retry` tries again. */
  | { readonly kind: 'failed'; readonly step: BootStep; readonly message: string };

export interface LabEvents {
  /** Every change of the server's state, the present one at once. */
  onServer(listener: (state: ServerState) => void): () => void;
  /** Console lines as they come, in batches. */
  onConsole(listener: (lines: readonly ConsoleLine[]) => void): () => void;
  /** What a check is doing: `up`, `down`, `up-again`, `judging`. */
  onProgress(listener: (step: CheckStep) => void): () => void;
}

export type CheckStep = 'resetting' | 'up' | 'down' | 'up-again' | 'judging' | 'crash-test';

/** `bare`: without the crash test. `quick`: with it only where a task asks for it. `whole`: with it. */
export type Extent = 'bare' | 'quick' | 'whole';

/** Asked after `up`, of what was seen by then: whether the steps after it need not be run. */
export type IsEnough = (afterUp: Evidence) => boolean;

/** One of our own failures: never the learner's doing, never shown as a wrong answer. */
export class LabError extends Error {
  override readonly name = 'LabError';
}

/**
 * One exercise on one server. Calls queue: a second waits for the first. Every call takes a signal; aborting it
 * ends the learner's worker and gives `cancelled`. Rejects with `LabError` only for our own faults.
 */
export interface Lab extends LabEvents {
  /** Starts from the exercise's database; waits for the server. */
  open(exercise: Exercise): Promise<void>;
  /** `db:migrate` on the database as it is. */
  up(file: SourceFile, signal: AbortSignal): Promise<RunReport>;
  /** `db:migrate:undo` on the database as it is. */
  down(file: SourceFile, signal: AbortSignal): Promise<RunReport>;
  /** From a fresh start: up, down, up again; leaves the database as the last step left it. */
  check(file: SourceFile, signal: AbortSignal, extent?: Extent): Promise<Verdict>;
  /** The verdict of the last check with the crash test in it; null when there is none to add to. The database stays. */
  crashTest(signal: AbortSignal): Promise<Verdict | null>;
  /** What a check sees, without its judgement; for those who compare two files. */
  observe(file: SourceFile, signal: AbortSignal, extent?: Extent, isEnough?: IsEnough): Promise<Evidence>;
  /** The exercise's starting database. The answer brings back what was there, by running the same steps again. */
  reset(): Promise<UndoReset>;
  schema(): Promise<Schema>;
  /** Boots the server again after it failed. */
  retry(): void;
  close(): Promise<void>;
}

export type UndoReset = () => Promise<void>;
