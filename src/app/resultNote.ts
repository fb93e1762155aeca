// How a run ended, in sentences: what the bar under the editor says.

import { assertNever } from '../base/assertNever.ts';
import type { MigrationFault, RunReport, UnawaitedCall } from '../model/runOutcome.ts';
import type { Verdict } from '../model/verdict.ts';
import type { RunResult } from './runState.ts';
import { strings } from './strings.ts';

/** `fault` is the lab's own: it must never look like `broken`, the learner's. */
export type Tone = 'kept' | 'broken' | 'warned' | 'fault' | 'plain';

export interface Fact {
  readonly label: string;
  readonly text: string;
}

export interface ResultNote {
  readonly tone: Tone;
  readonly headline: string;
  readonly body: readonly string[];
  readonly facts: readonly Fact[];
  /** Where to look in the learner's file. */
  readonly line: number | null;
}

const says = strings.run;

function note(tone: Tone, headline: string, more: Partial<ResultNote> = {}): ResultNote {
  return { tone, headline, body: [], facts: [], line: null, ...more };
}

export function resultNote(result: RunResult): ResultNote {
  switch (result.kind) {
    case 'stepped':
      return reportNote(result.report);
    case 'checked':
      return result.copied ? note('kept', says.copied, { body: [says.copiedHelp] }) : verdictNote(result.verdict);
    case 'reset':
      return note('plain', says.reset);
    case 'restored':
      return note('plain', says.restored);
    case 'broke':
      return note('fault', says.broke, { body: [result.message] });
    default:
      return assertNever(result);
  }
}

function verdictNote({ status, tasks, error }: Verdict): ResultNote {
  if (status === 'pass') return note('kept', says.passed(tasks.length));
  if (status === 'fail') {
    const broken = tasks.filter((task) => task.status === 'fail');
    const line = broken.find((task) => task.line !== null)?.line ?? null;
    return note('broken', says.notYet(broken.length, tasks.length), { line });
  }
  if (error?.kind === 'cancelled') return note('plain', says.cancelled);
  const line = error?.line ?? null;
  if (error?.kind === 'syntax') return syntaxNote(error.message, line, error.column);
  const body = error === null ? [] : [error.message];
  return note('fault', says.noJudgement, { body: [...body, says.noJudgementHelp], line });
}

function reportNote({ run, outcome }: RunReport): ResultNote {
  const name = run === 'down' ? strings.work.down : strings.work.up;
  switch (outcome.kind) {
    case 'done': {
      if (!outcome.ran) return note('warned', run === 'down' ? says.downNothing : says.upNothing);
      if (outcome.unawaited.length > 0) return unawaitedNote(name, outcome.unawaited);
      return note('kept', run === 'down' ? says.downDone : says.upDone);
    }
    case 'failed':
      return faultNote(name, outcome.fault);
    case 'syntax':
      return syntaxNote(outcome.message, outcome.place.line, outcome.place.column);
    case 'timed-out': {
      const { running } = outcome;
      return note('broken', says.timedOut(name, outcome.afterMs), {
        body: [says.timedOutHelp],
        facts: running === null ? [] : [{ label: says.waitingFor, text: running.call }],
        line: running?.place?.line ?? null,
      });
    }
    case 'server-replaced':
      return note('broken', says.replaced(outcome.afterMs), {
        body: [says.replacedHelp],
        facts: factsOf([[says.facts.sql, outcome.sql]]),
        line: outcome.line,
      });
    case 'cancelled':
      return note('plain', says.cancelled);
    default:
      return assertNever(outcome);
  }
}

function syntaxNote(message: string, line: number | null, column: number | null): ResultNote {
  const where = line === null || column === null ? message : says.syntaxAt(line, column, message);
  return note('warned', says.syntax, { body: [where, says.syntaxHelp], line });
}

function unawaitedNote(name: string, calls: readonly UnawaitedCall[]): ResultNote {
  return note('warned', says.unawaited(calls.length, name.toLowerCase()), {
    facts: calls.map(({ call, place }) => ({
      label: place === null ? '' : strings.lesson.line(place.line),
      text: call,
    })),
    line: calls[0]?.place?.line ?? null,
  });
}

function faultNote(name: string, fault: MigrationFault): ResultNote {
  const from = fault.postgres;
  return note('broken', `${says.failed(name)}: ${from?.message ?? fault.message}`, {
    facts: factsOf([
      [says.facts.sqlstate, from?.code ?? null],
      [says.facts.detail, from?.detail ?? null],
      [says.facts.hint, from?.hint ?? null],
      [says.facts.constraint, from?.constraint ?? null],
      [says.facts.sql, fault.sql],
    ]),
    line: fault.place?.line ?? null,
  });
}

function factsOf(pairs: readonly (readonly [string, string | null])[]): readonly Fact[] {
  return pairs.flatMap(([label, text]) => (text === null || text === '' ? [] : [{ label, text }]));
}
