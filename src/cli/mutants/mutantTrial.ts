// Puts one mutant to the test: what it changed, and whether the judge refuses it.

import { judge, judgeForUp } from '../../judge/judge.ts';
import { type Extent, type IsEnough, type Lab, LabError } from '../../lab/lab.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Exercise } from '../../model/exercise.ts';
import type { SourceFile } from '../../model/sourceFile.ts';
import { taskNeeds } from '../../model/taskNeeds.ts';
import { exerciseOpener } from '../exerciseOpener.ts';
import { checkedNames } from './checkedNames.ts';
import type { Mutant } from './mutant.ts';
import { type Baseline, baselineOf, isUpChanged, resultChange } from './resultChange.ts';

export interface Trial {
  readonly exercise: Exercise;
  readonly mutant: Mutant;
  /** The mutant as a file. */
  readonly source: SourceFile;
}

export type TrialResult = TrialOutcome & { readonly id: string; readonly mutant: Mutant; readonly ms: number };

type TrialOutcome =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'survived'; readonly why: string }
  /** The solution itself does not pass. */
  | { readonly kind: 'unproven'; readonly why: string };

type Solved =
  | { readonly ok: true; readonly baseline: Baseline; readonly limitMs: number }
  | { readonly ok: false; readonly why: string };

/**
 * A mutant that loops for ever should not cost what a learner is granted: one that takes this many times as long as
 * the solution took here, and at least so long, does not end.
 */
const patience = { times: 15, leastMs: 2000 };

interface HowFar {
  readonly extent?: Extent;
  readonly stop?: AbortSignal;
  readonly isEnough?: IsEnough;
}

/** What all labs share: each solution is observed once. */
export class Trials {
  readonly #solved = new Map<string, Promise<Solved>>();
  readonly #signal: AbortSignal;
  #repeated = 0;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  get repeated(): number {
    return this.#repeated;
  }

  /** One trial after the other on one lab. */
  on(lab: Lab): (trial: Trial) => Promise<TrialResult> {
    const open = exerciseOpener(lab);
    return async ({ exercise, mutant, source }) => {
      const begin = performance.now();
      const why = await open(exercise);
      const solved = why === null ? await this.#solve(lab, exercise) : unsolved(why);
      const outcome = solved.ok ? await this.#try(lab, exercise, source, solved) : unproven(solved.why);
      return { ...outcome, id: exercise.id, mutant, ms: Math.round(performance.now() - begin) };
    };
  }

  #solve(lab: Lab, exercise: Exercise): Promise<Solved> {
    const known = this.#solved.get(exercise.id) ?? this.#observeTwice(lab, exercise);
    this.#solved.set(exercise.id, known);
    return known;
  }

  async #observeTwice(lab: Lab, exercise: Exercise): Promise<Solved> {
    const one = await this.#observe(lab, exercise, exercise.solution);
    const { status, error, tasks } = judge(exercise, one);
    if (status !== 'pass') {
      const failed = tasks.find((task) => task.status === 'fail');
      return unsolved(`the solution does not pass: ${error?.message ?? `${failed?.id}: ${failed?.message}`}`);
    }
    const begin = performance.now();
    const other = await this.#observe(lab, exercise, exercise.solution, { extent: 'bare' });
    const limitMs = Math.ceil(Math.max(patience.leastMs, patience.times * (performance.now() - begin)));
    const baseline = baselineOf(one, other, checkedNames(exercise.tasks.map(({ check }) => check)));
    return { ok: true, baseline, limitMs };
  }

  async #try(
    lab: Lab,
    exercise: Exercise,
    source: SourceFile,
    { baseline, limitMs }: Extract<Solved, { ok: true }>,
  ): Promise<TrialOutcome> {
    let refused = false;
    const tooLong = AbortSignal.timeout(limitMs);
    const isEnough = (afterUp: Evidence): boolean => {
      // Most are refused for what `up` made, and need not be undone to be found out.
      refused = isUpChanged(baseline, afterUp) && judgeForUp(exercise, afterUp).some(({ status }) => status === 'fail');
      return refused;
    };
    const evidence = await this.#observe(lab, exercise, source, { extent: 'bare', stop: tooLong, isEnough });
    if (refused || (tooLong.aborted && wasStopped(evidence))) return { kind: 'refused' };
    const changes = resultChange(baseline, evidence);
    if (changes.length === 0) return { kind: 'unchanged' };
    // Only what is left is worth a crash test.
    const whole = taskNeeds(exercise).crash ? await this.#observe(lab, exercise, source) : evidence;
    const { status } = judge(exercise, whole);
    return status === 'fail' ? { kind: 'refused' } : { kind: 'survived', why: changes.join('; ') };
  }

  /** Once more when the lab failed: a long run is worth it. */
  async #observe(
    lab: Lab,
    exercise: Exercise,
    source: SourceFile,
    { extent = 'quick', stop = this.#signal, isEnough }: HowFar = {},
  ): Promise<Evidence> {
    const signal = AbortSignal.any([this.#signal, stop]);
    try {
      return await lab.observe(source, signal, extent, isEnough);
    } catch (error) {
      if (!(error instanceof LabError) || this.#signal.aborted) throw error;
      this.#repeated += 1;
      await lab.open(exercise);
      return await lab.observe(source, signal, extent, isEnough);
    }
  }
}

const wasStopped = ({ up, down, upAgain }: Evidence): boolean =>
  [up, down, upAgain].some((step) => step?.report.outcome.kind === 'cancelled');

const unsolved = (why: string): Solved => ({ ok: false, why });

const unproven = (why: string): TrialOutcome => ({ kind: 'unproven', why });
