// A step that failed in a migration that was there before the learner came. Its lines are not those of the learner's file.

import type { Evidence } from '../model/evidence.ts';
import type { Exercise } from '../model/exercise.ts';
import type { RunReport } from '../model/runOutcome.ts';
import type { Direction } from '../model/statement.ts';
import { sentences } from './sentences.ts';
import type { StepProblem } from './stepProblem.ts';

/** The name of that file; null when the step did not fail, or in the learner's own. */
export function earlierFile({ applied }: Exercise, { outcome }: RunReport): string | null {
  const file = outcome.kind === 'failed' ? (outcome.fault.place?.file ?? null) : null;
  return applied.some(({ name }) => name === file) ? file : null;
}

export function earlierFileProblem(
  exercise: Exercise,
  { up, down }: Evidence,
  direction: Direction,
  report: RunReport,
): StepProblem | null {
  const file = earlierFile(exercise, report);
  if (file === null || report.outcome.kind !== 'failed') return null;
  const { place, postgres, message } = report.outcome.fault;
  const why = postgres === null ? sentences(message) : `Postgres says: ${sentences(postgres.message, postgres.detail)}`;
  const line = place === null ? '' : ` on its line ${place.line}`;
  const steps = [up, ...(down === null ? [] : [down])];
  const list = steps
    .flatMap((step) => step.report.statements)
    .find(({ sql, bookkeeping, error }) => !bookkeeping && error === null && changesList.test(sql));
  const where = list === undefined || list.line === null ? 'Its row' : `Since line ${list.line} its row`;
  const gone =
    list === undefined ? '' : ` ${where} in \`SequelizeMeta\`, the list of what has run, is gone, so it ran again.`;
  return {
    message: `\`${direction}\` of the earlier migration \`${file}\` was run, and failed${line}. ${why}${gone}`,
    line: list?.line ?? null,
  };
}

const changesList = /\b(?:DELETE|TRUNCATE|DROP|UPDATE|ALTER)\b[^;]*\bSequelizeMeta\b/iu;
