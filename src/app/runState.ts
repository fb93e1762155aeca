// What the lab is doing for the learner, as one union changed by pure functions.

import type { Brand } from '../base/brand.ts';
import type { CheckStep } from '../lab/lab.ts';
import type { RunReport } from '../model/runOutcome.ts';
import type { Verdict } from '../model/verdict.ts';

export type RunId = Brand<number, 'RunId'>;

export type RunAction = 'up' | 'down' | 'check' | 'reset' | 'undo-reset';

export type RunResult =
  | { readonly kind: 'stepped'; readonly report: RunReport }
  /** `copied`: it passed with the solution's own text, seen before, and does not count as solved. */
  | { readonly kind: 'checked'; readonly verdict: Verdict; readonly copied: boolean }
  | { readonly kind: 'reset' }
  | { readonly kind: 'restored' }
  /** The lab itself failed: never the learner's doing. */
  | { readonly kind: 'broke'; readonly message: string };

export type RunState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running';
      readonly runId: RunId;
      readonly action: RunAction;
      readonly step: CheckStep | null;
      readonly stopping: boolean;
    }
  | { readonly kind: 'settled'; readonly runId: RunId; readonly text: string; readonly result: RunResult };

export function runId(count: number): RunId {
  return count as RunId;
}

export function started(id: RunId, action: RunAction): RunState {
  return { kind: 'running', runId: id, action, step: null, stopping: false };
}

export function progressed(run: RunState, step: CheckStep): RunState {
  return run.kind === 'running' ? { ...run, step } : run;
}

export function stopping(run: RunState): RunState {
  return run.kind === 'running' ? { ...run, stopping: true } : run;
}

/** Whether an answer to this run is still waited for; a late one is a stranger. */
export function isAwaited(run: RunState, id: RunId): boolean {
  return run.kind === 'running' && run.runId === id;
}
