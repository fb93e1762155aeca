// What a migration would do to the traffic of a large database: a model, made of what was observed on a small one.

import { assumptions } from './assumptions.ts';
import { both, type Lane, longest, rowLane, trafficLane } from './stops.ts';
import type { TimelineInput } from './timelineInput.ts';
import { type TimelineStep, timelineSteps } from './timelineSteps.ts';

export interface Timeline {
  readonly totalMs: number;
  readonly steps: readonly TimelineStep[];
  readonly reads: Lane;
  readonly writes: Lane;
  /** Writes to the same rows as the migration's. */
  readonly rows: Lane;
  /** The longest time in which neither reads nor writes get through. */
  readonly stillMs: number;
  /** The longest time in which reads or writes do not. */
  readonly longestStopMs: number;
  /** How much of the longest stop is the queue for a lock. */
  readonly queuedMs: number;
  /** What it takes for granted, a sentence each. */
  readonly assumptions: readonly string[];
}

/** Milliseconds count from the first statement. The rule of the locks: `conflicts` in `lockMode.ts`. */
export function timelineOf(input: TimelineInput): Timeline {
  const steps = timelineSteps(input);
  const reads = trafficLane(steps, 'reads', input.perSecond.reads);
  const writes = trafficLane(steps, 'writes', input.perSecond.writes);
  const longestStopMs = Math.max(reads.longestMs, writes.longestMs);
  return {
    totalMs: steps.at(-1)?.endMs ?? 0,
    steps,
    reads,
    writes,
    rows: rowLane(steps, input),
    stillMs: longest(both(reads.stops, writes.stops)),
    longestStopMs,
    queuedMs: queuedMs(steps, longestStopMs),
    assumptions: assumptions(input, steps),
  };
}

function queuedMs(steps: readonly TimelineStep[], longestStopMs: number): number {
  const waits = steps.map(({ askedMs, gaveUpMs, startMs }) => ({
    ms: gaveUpMs - askedMs,
    // Whoever gave up let those behind him go.
    isAll: gaveUpMs < startMs,
  }));
  return Math.max(0, ...waits.flatMap(({ ms, isAll }) => (isAll && ms < longestStopMs ? [] : [ms])));
}
