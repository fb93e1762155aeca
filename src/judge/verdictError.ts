// The ends of a run that are no wrong answer: a file that does not parse, and a check that was stopped.

import type { Evidence } from '../model/evidence.ts';
import type { RunOutcome } from '../model/runOutcome.ts';
import type { VerdictError } from '../model/verdict.ts';

/** Null when there is something to judge. */
export function verdictError({ up, down, upAgain }: Evidence): VerdictError | null {
  const steps = [up, down, upAgain];
  return (
    steps.map((step) => (step === null ? null : outcomeError(step.report.outcome))).find((error) => error !== null) ??
    null
  );
}

function outcomeError(outcome: RunOutcome): VerdictError | null {
  if (outcome.kind === 'cancelled')
    return { kind: 'cancelled', message: 'The check was stopped.', line: null, column: null };
  if (outcome.kind !== 'syntax') return null;
  const { line, column } = outcome.place;
  return { kind: 'syntax', message: outcome.message, line, column };
}
