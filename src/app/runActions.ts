// Up, Down, Check, Reset and its undo: one at a time, each can be stopped, late answers are dropped.

import type { Lab, UndoReset } from '../lab/lab.ts';
import type { SourceFile } from '../model/sourceFile.ts';
import type { Direction } from '../model/statement.ts';
import type { AttemptActions } from './attemptActions.ts';
import type { EvidenceActions } from './evidenceActions.ts';
import { faultText } from './faultText.ts';
import type { LessonCell } from './lessonCell.ts';
import type { OpenLesson } from './lessonState.ts';
import { type RunAction, type RunId, type RunResult, runId, started, stopping } from './runState.ts';
import { settleRun } from './settleRun.ts';

export interface RunActions {
  up(): Promise<void>;
  down(): Promise<void>;
  check(): Promise<void>;
  reset(): Promise<void>;
  undoReset(): Promise<void>;
  stop(): void;
  /** Another exercise comes: ends what runs, forgets what could be undone. */
  abandon(): void;
}

export interface RunParts {
  readonly lab: () => Lab;
  readonly cell: LessonCell;
  readonly edit: (text: string) => void;
  readonly readSchema: () => Promise<void>;
  /** False while there is no server to run on, nor one on its way. */
  readonly canRun: () => boolean;
  /** Settles when the lab has the exercise; null when it has. */
  readonly connecting: () => Promise<void> | null;
  readonly attempts: Pick<AttemptActions, 'isCopied' | 'countCheck'>;
  /** What runs beside: everything that a person asks for ends it, and a check begins it. */
  readonly evidence: Pick<EvidenceActions, 'crashTest' | 'end' | 'leave'>;
}

interface RunOrder {
  readonly action: RunAction;
  readonly job: (file: SourceFile, signal: AbortSignal) => Promise<RunResult>;
  /** Called just before the lesson shows the answer; not for a late answer, nor when the lab broke. */
  readonly accepted?: (result: RunResult, file: SourceFile) => void;
}

export function runActions(parts: RunParts): RunActions {
  const { lab, cell, edit, readSchema, canRun, connecting, attempts, evidence } = parts;
  let count = 0;
  let running: { readonly id: RunId; readonly control: AbortController } | null = null;
  let undo: { readonly before: OpenLesson; readonly restore: UndoReset } | null = null;

  async function run({ action, job, accepted }: RunOrder): Promise<void> {
    const lesson = cell.now();
    if (lesson === null || lesson.run.kind === 'running' || !canRun()) return;
    const id = runId(++count);
    const control = new AbortController();
    running = { id, control };
    undo = null;
    const file: SourceFile = { name: lesson.exercise.start.name, text: lesson.text };
    cell.change((open) => ({ ...open, canUndoReset: false, run: started(id, action) }));
    const waits = [connecting(), evidence.end()].filter((wait) => wait !== null);
    const answer =
      waits.length === 0 ? job(file, control.signal) : Promise.all(waits).then(() => job(file, control.signal));
    const result = await answer.catch((fault: unknown): RunResult => ({ kind: 'broke', message: faultText(fault) }));
    if (running?.id !== id) return;
    running = null;
    if (result.kind !== 'broke') accepted?.(result, file);
    cell.change((open) => settleRun(open, { runId: id, text: file.text, result }));
    await readSchema();
    if (result.kind === 'checked' && result.verdict.status !== 'error' && running === null) void evidence.crashTest();
  }

  async function step(action: Direction): Promise<void> {
    await run({
      action,
      job: async (file, signal) => ({ kind: 'stepped', report: await lab()[action](file, signal) }),
    });
  }

  return {
    up: () => step('up'),
    down: () => step('down'),
    check: () =>
      run({
        action: 'check',
        job: async (file, signal) => {
          const verdict = await lab().check(file, signal);
          return { kind: 'checked', verdict, copied: verdict.status === 'pass' && attempts.isCopied(file.text) };
        },
        accepted: (result, file) => {
          if (result.kind === 'checked') attempts.countCheck(result.verdict, file.text);
        },
      }),
    async reset() {
      const before = cell.now();
      let restore: UndoReset | null = null;
      await run({
        action: 'reset',
        job: async () => {
          restore = await lab().reset();
          return { kind: 'reset' };
        },
        accepted: () => {
          if (before === null || restore === null) return;
          undo = { before, restore };
          edit(before.exercise.start.text);
        },
      });
    },
    async undoReset() {
      if (undo === null) return;
      const { before, restore } = undo;
      await run({
        action: 'undo-reset',
        job: async () => {
          await restore();
          return { kind: 'restored' };
        },
        accepted: () => {
          edit(before.text);
          const { judged, statements, printed } = before;
          cell.change((open) => ({ ...open, judged, statements, printed }));
        },
      });
    },
    stop() {
      running?.control.abort();
      cell.change((open) => ({ ...open, run: stopping(open.run) }));
    },
    abandon() {
      evidence.leave();
      running?.control.abort();
      running = null;
      undo = null;
    },
  };
}
