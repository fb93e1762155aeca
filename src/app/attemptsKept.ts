// Attempts per exercise, kept by the browser: what is damaged there is as if it were not there.

import * as v from 'valibot';
import { type Attempts, noAttempts } from './attempts.ts';
import type { KeptText } from './keptText.ts';

export interface AttemptsKept {
  read(exerciseId: string): Attempts;
  /** False when the browser refused to keep it. */
  write(exerciseId: string, attempts: Attempts): boolean;
  /** Hears of this exercise whenever another tab adds something. */
  watch(exerciseId: string, listener: (attempts: Attempts) => void): () => void;
}

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const version = 1;
const record = v.strictObject({
  version: v.literal(version),
  failed: count,
  failedTasks: v.record(v.string(), count),
  lastText: v.nullable(v.string()),
  hintsShown: v.record(v.string(), v.array(v.string())),
  solutionShown: v.boolean(),
  solved: v.boolean(),
});

export function parseAttempts(text: string | null): Attempts {
  if (text === null) return noAttempts;
  const read = v.safeParse(record, parseJson(text));
  if (!read.success) return noAttempts;
  const { version: _, ...attempts } = read.output;
  return attempts;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function keepAttempts(kept: KeptText, courseId: string): AttemptsKept {
  const keyOf = (exerciseId: string): string => `migration-lab:attempts:${courseId}:${exerciseId}`;
  return {
    read: (exerciseId) => parseAttempts(kept.read(keyOf(exerciseId))),
    write: (exerciseId, attempts) => kept.write(keyOf(exerciseId), JSON.stringify({ version, ...attempts })),
    watch: (exerciseId, listener) =>
      kept.watch((key, text) => {
        if (key === keyOf(exerciseId)) listener(parseAttempts(text));
      }),
  };
}
