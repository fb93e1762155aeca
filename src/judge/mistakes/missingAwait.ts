// M18: a promise that nobody waits for.

import type { StepEvidence } from '../../model/evidence.ts';
import type { MigrationFault } from '../../model/runOutcome.ts';
import type { Schema } from '../../model/schema.ts';
import { returnsNoPromise } from '../stepProblem.ts';
import type { Recogniser, Recognition } from './recogniser.ts';

export const missingAwait: Recogniser = {
  id: 'M18',
  recognise(_exercise, { up, down, upAgain }) {
    return recogniseIn('up', 'up', up) ?? recogniseIn('down', 'down', down) ?? recogniseIn('again', 'up', upAgain);
  },
};

function recogniseIn(task: string, direction: string, step: StepEvidence | null): Recognition | null {
  if (step === null) return null;
  const { outcome, statements } = step.report;
  if (outcome.kind === 'failed' && returnsNoPromise(outcome.fault.message)) {
    return {
      task,
      message: `\`${direction}\` did not return a promise, so nobody could wait for it; its queries were sent all the same. Make it \`async\`, and put \`await\` before each call.`,
      line: outcome.fault.place?.line ?? statements.find(({ line }) => line !== null)?.line ?? null,
    };
  }
  if (outcome.kind === 'failed') return recogniseRace(task, direction, outcome.fault, step.schemaAfter);
  if (outcome.kind !== 'done') return null;
  const [first] = outcome.unawaited;
  if (first === undefined) return null;
  const line = first.place?.line ?? null;
  const where = line === null ? '' : ` on line ${line}`;
  const others = outcome.unawaited.length - 1;
  const more = others === 0 ? '' : ` (and ${others} more)`;
  return {
    task,
    message: `\`${direction}\` ended while \`${first.call}\`${where}${more} was still running: the migration counts as done before its work is. Put \`await\` before the call.`,
    line,
  };
}

/** A table that was missing when it was needed, and is there by now, was still on its way. */
function recogniseRace(
  task: string,
  direction: string,
  { postgres, place }: MigrationFault,
  after: Schema | null,
): Recognition | null {
  if (postgres?.code !== '42P01' || after === null) return null;
  const name = /^relation "(?:public\.)?([^"]+)" does not exist/u.exec(postgres.message)?.[1];
  if (name === undefined || !after.tables.some((table) => table.name === name)) return null;
  const where = place === null ? '' : ` on line ${place.line}`;
  return {
    task,
    message: `\`${direction}\` failed${where}: there was no table \`${name}\` yet, and now there is. The call that makes it was still on its way. Put \`await\` before it, so that the next one starts when it has ended.`,
    line: place?.line ?? null,
  };
}
