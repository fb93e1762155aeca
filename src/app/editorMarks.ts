// Which lines of the file the last run speaks of: the editor underlines them.

import type { RunResult } from './runState.ts';
import { strings } from './strings.ts';

export interface EditorMark {
  readonly line: number;
  readonly column: number | null;
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

export function editorMarks(result: RunResult): readonly EditorMark[] {
  if (result.kind === 'checked') {
    const { tasks, error } = result.verdict;
    // A syntax error is underlined by the editor's own service already, at the same place and better.
    if (error !== null && error.kind === 'engine') return [];
    const faults = error === null || error.line === null ? [] : [mark(error.line, error.message, error.column)];
    return [...faults, ...tasks.flatMap(({ line, message }) => (line === null ? [] : [mark(line, message ?? '')]))];
  }
  if (result.kind !== 'stepped') return [];
  const { outcome, run } = result.report;
  switch (outcome.kind) {
    case 'failed': {
      const { place, message } = outcome.fault;
      return place === null ? [] : [mark(place.line, message, place.column)];
    }
    case 'syntax':
      return [mark(outcome.place.line, outcome.message, outcome.place.column)];
    case 'timed-out': {
      const place = outcome.running?.place ?? null;
      return place === null ? [] : [mark(place.line, strings.run.timedOut(run, outcome.afterMs), place.column)];
    }
    case 'server-replaced':
      return outcome.line === null ? [] : [mark(outcome.line, strings.run.replaced(outcome.afterMs))];
    case 'done':
      return outcome.unawaited.flatMap(({ place, call }) =>
        place === null ? [] : [{ ...mark(place.line, `await ${call}`, place.column), severity: 'warning' as const }],
      );
    case 'cancelled':
      return [];
  }
}

function mark(line: number, message: string, column: number | null = null): EditorMark {
  return { line, column, message, severity: 'error' };
}
