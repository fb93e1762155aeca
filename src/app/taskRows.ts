// The exercise's tasks and the standing ones, joined to what the last check said of each.

import type { Exercise } from '../model/exercise.ts';
import { type ReservedTaskId, reservedTaskIds, reservedTaskSays } from '../model/reservedTasks.ts';
import type { TaskStatus, TaskVerdict, Verdict } from '../model/verdict.ts';

export interface TaskRow {
  readonly id: string;
  /** Markdown, one sentence. */
  readonly says: string;
  /** The same, rendered by the build; null for tasks that the lab adds. */
  readonly saysHtml: string | null;
  readonly status: TaskStatus | 'open';
  readonly verdict: TaskVerdict | null;
  readonly hints: readonly string[];
  /** The judge's own words about this very mistake; null when it has none beside the task's hints. */
  readonly judgeHint: string | null;
}

export interface TaskRows {
  readonly own: readonly TaskRow[];
  readonly standing: readonly TaskRow[];
}

/** What an exercise asks without saying so, in the order of a verdict. */
const standingTasks = ({ oldApp }: Exercise): readonly ReservedTaskId[] =>
  reservedTaskIds.filter((id) => id !== 'old-app' || oldApp !== undefined);

export function taskRows(exercise: Exercise, verdict: Verdict | null): TaskRows {
  const judged = new Map((verdict?.tasks ?? []).map((task) => [task.id, task]));
  const own = exercise.tasks.map(({ id, says, saysHtml, hints }): TaskRow => {
    const task = judged.get(id) ?? null;
    judged.delete(id);
    return {
      id,
      says,
      saysHtml,
      status: task?.status ?? 'open',
      verdict: task,
      hints,
      judgeHint: hintBeside(hints, task),
    };
  });
  const before = standingTasks(exercise).map((id) => standingRow(id, reservedTaskSays(id, exercise), null));
  const after = [...judged.values()].map((task) => standingRow(task.id, task.says, task));
  return { own, standing: verdict === null ? before : after };
}

function standingRow(id: string, says: string, verdict: TaskVerdict | null): TaskRow {
  return {
    id,
    says,
    saysHtml: null,
    status: verdict?.status ?? 'open',
    verdict,
    hints: [],
    judgeHint: hintBeside([], verdict),
  };
}

function hintBeside(hints: readonly string[], verdict: TaskVerdict | null): string | null {
  const hint = verdict?.hint ?? null;
  return hint === null || hints.includes(hint) ? null : hint;
}
