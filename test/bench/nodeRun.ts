// The lab in Node with the measured exercise open, for figures that need no page.

import type { Lab } from '../../src/lab/lab.ts';
import { createNodeLab } from '../../src/lab/node/createNodeLab.ts';
import type { Exercise } from '../../src/model/exercise.ts';
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
