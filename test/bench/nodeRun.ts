// The lab in Node with the measured exercise open, for figures that need no page.

import type { Lab } from '../../src/lab/lab.ts';
import { createNodeLab } from '../../src/lab/node/createNodeLab.ts';
import type { Exercise } from '../../src/model/exercise.ts';
import type { RunReport } from '../../src/model/runOutcome.ts';
import { measuredExercise } from './measuredExercise.ts';
import { whileOpen } from './whileOpen.ts';

export const never = new AbortController().signal;

/** Opens, runs the job, closes whatever happens. */
export async function withOpenLab<Result>(job: (lab: Lab, exercise: Exercise) => Promise<Result>): Promise<Result> {
  const exercise = await measuredExercise();
  return whileOpen(createNodeLab(), async (lab) => {
    await lab.open(exercise);
    return job(lab, exercise);
  });
}

export async function timed(job: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now();
  await job();
  return performance.now() - startedMs;
}

/** A check that must pass: a measure of anything else would mean nothing. */
export async function checkSolution(lab: Lab, exercise: Exercise): Promise<void> {
  const { status } = await lab.check(exercise.solution, never);
  if (status !== 'pass') throw new Error(`the solution is judged ${status}`);
}

/** Up, down, up again on a fresh database; the reset before is no part of it. */
export async function roundTrip(lab: Lab, { solution }: Exercise): Promise<readonly RunReport[]> {
  await lab.reset();
  const up = await lab.up(solution, never);
  const down = await lab.down(solution, never);
  const upAgain = await lab.up(solution, never);
  const reports = [up, down, upAgain];
  for (const { run, outcome } of reports) {
    if (outcome.kind !== 'done' || !outcome.ran) throw new Error(`${run} of the solution ended as ${outcome.kind}`);
  }
  return reports;
}

export function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
