// The timeline as it is drawn: lanes in words and in hundredths of the width, statements in words.

import type { Traffic } from '../model/lockMode.ts';
import type { Lane, Stop } from '../model/timeline/stops.ts';
import type { Timeline } from '../model/timeline/timeline.ts';
import type { TimelineStep } from '../model/timeline/timelineSteps.ts';
import type { EvidenceNote, EvidenceTone } from './evidenceNote.ts';
import { evidenceStrings } from './evidenceStrings.ts';
import { formatCount, formatSpan } from './figures.ts';

const words = evidenceStrings.timeline;

export interface Bar {
  /** Hundredths of the lane. */
  readonly left: number;
  readonly width: number;
  readonly tone: EvidenceTone;
  /** Hatched: nothing goes on here but waiting. */
  readonly waits: boolean;
}

export interface LaneView {
  readonly name: string;
  readonly note: EvidenceNote;
  readonly bars: readonly Bar[];
}

export interface StepView {
  readonly line: number | null;
  readonly tone: EvidenceTone;
  readonly says: string;
  readonly time: string;
  /** Whom its locks keep away, and how long it waits for them itself. */
  readonly about: readonly string[];
}

export interface TimelineView {
  readonly headline: {
    readonly figure: string;
    readonly says: string;
    /** Null when nobody queues for a lock. */
    readonly queued: string | null;
  };
  readonly lanes: readonly LaneView[];
  readonly steps: readonly StepView[];
  readonly assumptions: readonly string[];
}

/** `widthMs` is the time that the whole width stands for, so that two timelines can share one scale. */
export function timelineView(timeline: Timeline, widthMs: number): TimelineView {
  const { steps, reads, writes, rows, totalMs } = timeline;
  const placed = ({ startMs, endMs }: Stop): Pick<Bar, 'left' | 'width'> => ({
    left: widthMs === 0 ? 0 : (startMs / widthMs) * 100,
    width: widthMs === 0 ? 0 : ((endMs - startMs) / widthMs) * 100,
  });
  const laneOf = (name: string, lane: Lane): LaneView => {
    const note = laneNote(lane);
    return { name, note, bars: lane.stops.map((stop) => ({ ...placed(stop), tone: note.tone, waits: true })) };
  };
  return {
    headline: headlineOf(timeline),
    lanes: [
      {
        name: words.lanes.migration,
        note: { tone: 'plain', text: words.takes(formatSpan(totalMs)) },
        bars: steps.flatMap((step) => barsOf(step).map(({ stop, ...bar }) => ({ ...placed(stop), ...bar }))),
      },
      laneOf(words.lanes.reads, reads),
      laneOf(words.lanes.writes, writes),
      laneOf(words.lanes.rows, rows),
    ],
    steps: steps.map(stepView),
    assumptions: timeline.assumptions,
  };
}

function barsOf(step: TimelineStep): readonly { stop: Stop; tone: EvidenceTone; waits: boolean }[] {
  const { askedMs, startMs, endMs } = step;
  const work = { stop: { startMs, endMs }, tone: stepTone(step), waits: false };
  return askedMs === startMs
    ? [work]
    : [{ stop: { startMs: askedMs, endMs: startMs }, tone: 'plain' as const, waits: true }, work];
}

function headlineOf({ longestStopMs, stillMs, reads, queuedMs }: Timeline): TimelineView['headline'] {
  const figure = formatSpan(longestStopMs);
  const queued = queuedText(queuedMs, longestStopMs);
  if (longestStopMs === 0) return { figure, says: words.noStop, queued };
  if (stillMs === longestStopMs) return { figure, says: words.still, queued };
  return { figure, says: reads.longestMs === 0 ? words.onlyWrites : words.longestStop, queued };
}

function queuedText(queuedMs: number, longestStopMs: number): string | null {
  if (queuedMs === 0) return null;
  const isAll = formatSpan(queuedMs) === formatSpan(longestStopMs);
  return isAll ? words.allQueued : words.queued(formatSpan(queuedMs));
}

/** What nobody notices; what somebody does. */
const unnoticedMs = 100;
const felt = 1000;

function laneNote({ longestMs, waiting }: Lane): EvidenceNote {
  if (longestMs === 0) return { tone: 'good', text: words.served };
  const parts = [words.waits(formatSpan(longestMs)), ...(waiting > 0 ? [words.waiting(formatCount(waiting))] : [])];
  const tone = longestMs < unnoticedMs ? 'good' : longestMs < felt ? 'warned' : 'bad';
  return { tone, text: parts.join(', ') };
}

function stepView(step: TimelineStep): StepView {
  const { statement, askedMs, startMs, endMs, strongLocks } = step;
  const traffic: readonly Traffic[] = ['reads', 'writes'];
  const blocked = traffic.filter((each) => strongLocks.some(({ blocks }) => blocks.includes(each)));
  return {
    line: statement.line,
    tone: stepTone(step),
    says: stepSays(step),
    time: formatSpan(endMs - startMs),
    about: [
      ...(blocked.length > 0 ? [evidenceStrings.lock.blocks(blocked)] : []),
      ...(startMs > askedMs ? [words.queues(formatSpan(startMs - askedMs))] : []),
    ],
  };
}

function stepTone({ strongLocks }: TimelineStep): EvidenceTone {
  if (strongLocks.length === 0) return 'good';
  return strongLocks.some(({ blocks }) => blocks.includes('reads')) ? 'bad' : 'warned';
}

function stepSays({ works, batches, statement }: TimelineStep): string {
  const says = words.work;
  if (statement.error !== null) return says.failed;
  if (batches !== null) return says.batches(formatCount(batches.count), formatCount(batches.size));
  const kinds = new Set(works.map(({ kind }) => kind));
  const indexes = works.filter(({ kind }) => kind === 'index').length;
  const share = Math.max(0, ...works.flatMap((work) => (work.kind === 'write' ? [work.share] : [])));
  const parts = [
    ...(kinds.has('rewrite') ? [says.rewrite] : []),
    ...(kinds.has('match') ? [says.match] : []),
    ...(kinds.has('read') && !kinds.has('write') && indexes === 0 ? [says.read] : []),
    ...(indexes > 0 ? [indexes === 1 ? says.index : says.indexes(indexes)] : []),
    ...(kinds.has('write') ? [share >= 1 ? says.write : says.writePart(percentText(share))] : []),
    ...(kinds.has('insert') ? [says.insert] : []),
  ];
  return parts.length === 0 ? says.catalog : parts.join(', ');
}

function percentText(share: number): string {
  return `${Math.max(1, Math.round(share * 100))} %`;
}
