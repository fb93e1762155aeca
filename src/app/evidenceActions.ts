// What runs beside the learner's own runs: the crash test after a check, and the safe form to compare with.

import type { Lab } from '../lab/lab.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Exercise } from '../model/exercise.ts';
import { faultText } from './faultText.ts';
import type { LessonCell } from './lessonCell.ts';
import type { CrashTestState, SafeFormState } from './lessonState.ts';

export interface EvidenceActions {
  /** For the check that has just settled; its answer is dropped when another has been judged meanwhile. */
  crashTest(): Promise<void>;
  /** Runs the exercise's solution; the database is afterwards as it was. */
  compareWithSafeForm(): Promise<void>;
  /** Ends both. Null when the database can be used at once, else it settles when it can. */
  end(): Promise<void> | null;
  /** Ends both for good: another exercise comes, with a database of its own. */
  leave(): void;
}

export interface EvidenceParts {
  readonly lab: () => Lab;
  readonly cell: LessonCell;
  /** False while there is no server to run on, nor one on its way. */
  readonly canRun: () => boolean;
  /** Settles when the lab has the exercise; null when it has. */
  readonly connecting: () => Promise<void> | null;
}

export function evidenceActions({ lab, cell, canRun, connecting }: EvidenceParts): EvidenceActions {
  let crashing: AbortController | null = null;
  let comparing: { readonly control: AbortController; readonly done: Promise<void> } | null = null;

  /** From the exercise's start, and back to where the learner was. */
  async function observeSolution({ solution }: Exercise, signal: AbortSignal): Promise<SafeFormState> {
    await connecting();
    const bringBack = await lab().reset();
    try {
      return safeFormOf(await lab().observe(solution, signal));
    } finally {
      if (comparing?.control.signal === signal) await bringBack();
    }
  }

  async function compare(exercise: Exercise, signal: AbortSignal): Promise<void> {
    const safeForm = await observeSolution(exercise, signal).catch(
      (fault: unknown): SafeFormState => ({ kind: 'failed', message: faultText(fault) }),
    );
    if (comparing?.control.signal !== signal) return;
    comparing = null;
    cell.change((open) => (open.exercise === exercise ? { ...open, safeForm } : open));
  }

  function stop(): void {
    crashing?.abort();
    comparing?.control.abort();
  }

  return {
    async crashTest() {
      const lesson = cell.now();
      const judged = lesson?.judged ?? null;
      if (lesson === null || judged === null || judged.verdict.crash !== null || !canRun()) return;
      crashing?.abort();
      const control = new AbortController();
      crashing = control;
      cell.change((open) => ({ ...open, crashTest: 'running' }));
      const answer = await lab()
        .crashTest(control.signal)
        .catch(() => 'failed' as const);
      if (crashing === control) crashing = null;
      cell.change((open) => {
        if (open.judged?.verdict !== judged.verdict) return open;
        if (control.signal.aborted) return { ...open, crashTest: 'stopped' };
        if (answer === 'failed') return { ...open, crashTest: 'failed' };
        const crashTest: CrashTestState = 'none';
        if (answer === null || answer.crash === null) return { ...open, crashTest };
        const isShown = open.statements === judged.verdict.statements;
        return {
          ...open,
          crashTest,
          judged: { ...judged, verdict: answer },
          statements: isShown ? answer.statements : open.statements,
        };
      });
    },
    async compareWithSafeForm() {
      const lesson = cell.now();
      if (lesson === null || comparing !== null || lesson.run.kind === 'running' || !canRun()) return;
      if (lesson.safeForm.kind === 'read') return;
      const control = new AbortController();
      cell.change((open) => ({ ...open, safeForm: { kind: 'running' } }));
      const done = compare(lesson.exercise, control.signal);
      comparing = { control, done };
      await done;
    },
    end() {
      stop();
      cell.change((open) => (open.crashTest === 'running' ? { ...open, crashTest: 'stopped' } : open));
      return comparing?.done ?? null;
    },
    leave() {
      stop();
      comparing = null;
    },
  };
}

function safeFormOf({ up, down, upAgain, rowsBefore }: Evidence): SafeFormState {
  const { outcome } = up.report;
  if (outcome.kind === 'cancelled') return { kind: 'unasked' };
  if (outcome.kind !== 'done') return { kind: 'failed', message: outcome.kind };
  return {
    kind: 'read',
    statements: [up, down, upAgain].flatMap((step) => step?.report.statements ?? []),
    tables: rowsBefore.map(({ oid, table, count }) => ({ oid, table, rows: count })),
  };
}
