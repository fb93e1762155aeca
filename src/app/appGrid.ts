// The statements of the app against the moments of `up`: moments at which nothing changes become one column.

import type { AppAnswer, AppTimeline } from '../model/verdict.ts';
import type { EvidenceTone } from './evidenceNote.ts';
import { evidenceStrings } from './evidenceStrings.ts';
import { lockText } from './lockNotes.ts';

const words = evidenceStrings.app;
const crash = evidenceStrings.crash;

export interface AppCell {
  readonly tone: EvidenceTone;
  readonly says: string;
  /** The lock, or the words of Postgres; null when it runs. */
  readonly why: string | null;
}

export interface AppRow {
  readonly app: AppTimeline['app'];
  readonly sql: string;
  /** One for each moment. */
  readonly cells: readonly AppCell[];
}

export interface AppGrid {
  readonly moments: readonly string[];
  readonly rows: readonly AppRow[];
}

interface Moment {
  readonly after: number;
  readonly line: number | null;
}

export function appGrid(timelines: readonly AppTimeline[]): AppGrid {
  const columns = columnsOf(timelines);
  return {
    moments: columns.map(({ title }) => title),
    rows: timelines.map(({ app, sql, moments }) => ({
      app,
      sql,
      cells: columns.map(({ at }, place) => {
        const answer = moments[at]?.answer ?? { kind: 'runs' };
        return cellOf(answer, app === 'new' && place < columns.length - 1);
      }),
    })),
  };
}

interface Column {
  /** The moment that stands for all of them. */
  readonly at: number;
  readonly title: string;
}

/** The first and the last moment keep columns of their own. */
function columnsOf(timelines: readonly AppTimeline[]): readonly Column[] {
  const moments = timelines[0]?.moments ?? [];
  const last = moments.length - 1;
  const answersAt = (at: number): string => JSON.stringify(timelines.map((each) => each.moments[at]?.answer ?? null));
  const groups: { from: number; to: number }[] = [];
  for (let at = 1; at < last; at += 1) {
    const group = groups.at(-1);
    if (group !== undefined && answersAt(group.from) === answersAt(at)) group.to = at;
    else groups.push({ from: at, to: at });
  }
  const between = groups.flatMap(({ from, to }) => {
    const [first, end] = [moments[from], moments[to]];
    return first === undefined || end === undefined ? [] : [{ at: from, title: titleOf(first, end) }];
  });
  return [
    ...(last >= 0 ? [{ at: 0, title: words.before }] : []),
    ...between,
    ...(last >= 1 ? [{ at: last, title: words.after }] : []),
  ];
}

function titleOf(from: Moment, to: Moment): string {
  if (from.line !== null && to.line !== null) {
    return from.line === to.line ? crash.afterLine(from.line) : words.lines(from.line, to.line);
  }
  return from.after === to.after ? crash.afterStatement(from.after) : words.statements(from.after, to.after);
}

/** The version that comes after the deploy need not run before its end. */
function cellOf(answer: AppAnswer, isTooEarly: boolean): AppCell {
  switch (answer.kind) {
    case 'runs':
      return { tone: 'good', says: words.runs, why: null };
    case 'waits':
      return { tone: 'warned', says: words.waits, why: words.waitsFor(lockText(answer.lock)) };
    case 'fails':
      return { tone: isTooEarly ? 'plain' : 'bad', says: words.fails(answer.code), why: answer.message };
  }
}
