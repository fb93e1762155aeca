// Who has to wait, from when to when: the lock queue, the locks themselves, and the rows that were changed.
// https://www.postgresql.org/docs/18/explicit-locking.html

import type { Traffic } from '../lockMode.ts';
import type { TimelineInput } from './timelineInput.ts';
import type { TimelineStep } from './timelineSteps.ts';

export interface Stop {
  readonly startMs: number;
  readonly endMs: number;
}

export interface Lane {
  /** In order, without overlap. */
  readonly stops: readonly Stop[];
  /** The longest that one request waits. */
  readonly longestMs: number;
  /** Requests that wait at the worst moment. */
  readonly waiting: number;
}

/** One kind of traffic at the locks on whole tables. */
export function trafficLane(steps: readonly TimelineStep[], traffic: Traffic, perSecond: number): Lane {
  const stops = merged(
    steps.flatMap(({ strongLocks, askedMs, gaveUpMs, startMs, releasedMs }) => {
      if (!strongLocks.some(({ blocks }) => blocks.includes(traffic))) return [];
      // Whoever waits for a lock holds up all who would have to wait for the lock itself.
      return gaveUpMs < startMs
        ? [
            { startMs: askedMs, endMs: gaveUpMs },
            { startMs, endMs: releasedMs },
          ]
        : [{ startMs: askedMs, endMs: releasedMs }];
    }),
  );
  const longestMs = longest(stops);
  return { stops, longestMs, waiting: Math.round((longestMs / 1000) * perSecond) };
}

/** Writes to rows that the migration has changed and not yet committed. */
export function rowLane(steps: readonly TimelineStep[], { rows, perSecond }: TimelineInput): Lane {
  const holds = steps.flatMap((step) => {
    const share = step.works.reduce(
      (most, { kind, share: part }) => (kind === 'write' ? Math.max(most, part) : most),
      0,
    );
    if (share === 0) return [];
    const { batches, startMs, endMs, releasedMs } = step;
    const isOwn = batches !== null && step.statement.transaction === null;
    const workMs = isOwn ? batches.eachMs : endMs - startMs;
    const afterMs = isOwn ? 0 : releasedMs - endMs;
    const held = isOwn ? Math.min(1, batches.size / rows) : Math.min(1, share);
    // Rows are locked one after the other, so that on average half of them are while it works.
    const waiting = (perSecond.writes * held * (workMs / 2 + afterMs)) / 1000;
    return [{ stop: { startMs, endMs: releasedMs }, longestMs: workMs + afterMs, waiting }];
  });
  return {
    stops: merged(holds.map(({ stop }) => stop)),
    longestMs: Math.max(0, ...holds.map(({ longestMs }) => longestMs)),
    waiting: Math.round(Math.max(0, ...holds.map(({ waiting }) => waiting))),
  };
}

/** The moments that are in both. */
export function both(one: readonly Stop[], other: readonly Stop[]): readonly Stop[] {
  return one.flatMap((mine) =>
    other.flatMap((theirs) => {
      const startMs = Math.max(mine.startMs, theirs.startMs);
      const endMs = Math.min(mine.endMs, theirs.endMs);
      return startMs < endMs ? [{ startMs, endMs }] : [];
    }),
  );
}

export function longest(stops: readonly Stop[]): number {
  return Math.max(0, ...stops.map(({ startMs, endMs }) => endMs - startMs));
}

/** Stops that only touch stay two: between two transactions, those who waited get through. */
function merged(stops: readonly Stop[]): readonly Stop[] {
  const found: Stop[] = [];
  for (const stop of stops.toSorted((one, other) => one.startMs - other.startMs)) {
    const last = found.at(-1);
    if (last === undefined || stop.startMs >= last.endMs) found.push(stop);
    else found[found.length - 1] = { startMs: last.startMs, endMs: Math.max(last.endMs, stop.endMs) };
  }
  return found;
}
