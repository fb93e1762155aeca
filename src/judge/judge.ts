// The judge: from what was observed to what is said about it. Pure: no clock, no database, no source text.

import { singleChecks } from '../model/check.ts';
import type { Evidence, StepEvidence } from '../model/evidence.ts';
import type { Exercise, Task } from '../model/exercise.ts';
import type { RunReport } from '../model/runOutcome.ts';
import { taskNeeds } from '../model/taskNeeds.ts';
import type { CrashCell, TaskVerdict, Verdict, VerdictError } from '../model/verdict.ts';
import { withAftermath } from './aftermath.ts';
import { appTimelines } from './appTimelines.ts';
import { causingStatement } from './causingStatement.ts';
import { judgeCheck } from './checks/judgeCheck.ts';
import { type Observed, observedAfterUp } from './checks/observed.ts';
import { crashCells } from './crashCells.ts';
import { earlierFile } from './earlierFile.ts';
import { ExerciseFault } from './exerciseFault.ts';
import { faultVerdict } from './faultVerdict.ts';
import { judgeHazards } from './hazards/judgeHazards.ts';
import { ignoredKeys } from './ignoredKeys.ts';
import { ignoredOptions } from './ignoredOptions.ts';
import { judgeOldApp } from './judgeOldApp.ts';
import { judgeRows } from './judgeRows.ts';
import { judgeAgain, judgeDown, judgeUp } from './judgeSteps.ts';
import { stepsOf } from './mistakes/observedStep.ts';
import { recognisers } from './mistakes/recognisers.ts';
import { roundTrip } from './roundTrip.ts';
import { failed, passed, reservedTask, skipped } from './taskVerdict.ts';
import { unjudged } from './unjudged.ts';
import { verdictError } from './verdictError.ts';

/** `status` is `error` only for a file that does not parse, a check that was stopped, and an exercise that is itself wrong. */
export function judge(exercise: Exercise, evidence: Evidence): Verdict {
  try {
    return judged(exercise, evidence);
  } catch (error) {
    if (error instanceof ExerciseFault) return faultVerdict(exercise, error.message);
    throw error;
  }
}

function judged(exercise: Exercise, evidence: Evidence): Verdict {
  const error = verdictError(evidence);
  const crash = crashCells(evidence);
  const tasks =
    error === null
      ? withMistakes(exercise, evidence, judgeTasks(exercise, evidence, crash))
      : unjudged(exercise, whyUnjudged(error));
  const steps = [evidence.up, evidence.down, evidence.upAgain].filter((step) => step !== null);
  return {
    version: 1,
    exercise: exercise.id,
    status: error !== null ? 'error' : tasks.some(({ status }) => status === 'fail') ? 'fail' : 'pass',
    tasks,
    roundTrip: roundTrip(exercise, evidence),
    tablesBefore: evidence.rowsBefore.map(({ oid, table, count }) => ({ oid, table, rows: count })),
    statements: steps.flatMap(({ report }) => report.statements),
    hazards: error === null ? judgeHazards(evidence) : [],
    crash,
    crashLeftOut: evidence.crash?.leftOut ?? 0,
    app: error === null ? appTimelines(exercise, evidence) : [],
    console: steps.flatMap(consoleOf),
    error,
  };
}

/** `up`, the exercise's own tasks, `down`, `rows`, `again`, `old-app`; each only where the one before it made it worth judging. */
function judgeTasks(
  exercise: Exercise,
  evidence: Evidence,
  crash: readonly CrashCell[] | null,
): readonly TaskVerdict[] {
  const up = judgeUp(exercise, evidence);
  const own = up.status === 'fail' ? null : judgeOwn(exercise, evidence, crash);
  if (own === null) {
    const why = 'Not judged, because `up` did not end well.';
    return [up, ...unjudged(exercise, why).slice(1)];
  }
  const down = judgeDown(exercise, evidence);
  const app = judgeOldApp(exercise, evidence);
  const judgedToo = [judgeRows(exercise, evidence), again(exercise, evidence, down)];
  return [up, ...own, down, ...judgedToo, ...(app === null ? [] : [app])];
}

/** Null when `up` left nothing to be looked at. */
function judgeOwn(
  { tasks }: Exercise,
  evidence: Evidence,
  crash: readonly CrashCell[] | null,
): readonly TaskVerdict[] | null {
  const { schemaAfter, report } = evidence.up;
  if (schemaAfter === null) return null;
  const observed = { ...observedAfterUp(evidence), crash };
  return tasks.map((task) => judgeTask(task, observed, report));
}

/**
 * What holds once `up` has run, whatever the steps after it do: `up` and the tasks that do not ask for a crash. Empty
 * for a file that does not parse, and for a run that was stopped.
 */
export function judgeForUp(exercise: Exercise, evidence: Evidence): readonly TaskVerdict[] {
  if (verdictError(evidence) !== null) return [];
  const up = judgeUp(exercise, evidence);
  if (up.status === 'fail') return [up];
  const tasks = exercise.tasks.filter((task) => !taskNeeds({ tasks: [task] }).crash);
  const own = judgeOwn({ ...exercise, tasks }, evidence, null) ?? [];
  return withMistakes(exercise, evidence, [up, ...own]);
}

function again(exercise: Exercise, evidence: Evidence, down: TaskVerdict): TaskVerdict {
  const skip = (why: string): TaskVerdict => skipped(reservedTask('again', exercise), `Not judged, because ${why}.`);
  if (down.status !== 'pass') return skip('`down` did not bring back the start');
  return exercise.irreversible === undefined
    ? judgeAgain(exercise, evidence)
    : skip('this migration is not meant to be undone');
}

function judgeTask(task: Task, observed: Observed, { statements, outline }: RunReport): TaskVerdict {
  const finding = judgeCheck(task.check, observed);
  if (finding === null) return passed(task);
  const { message, expected, got, about, line } = finding;
  const ignored = singleChecks(task.check)
    .filter((check) => judgeCheck(check, observed) !== null)
    .flatMap((check) =>
      check.kind === 'column' ? ignoredKeys(check, observed.schema, outline) : ignoredOptions(check, outline),
    );
  const whole = [message, ...new Set(ignored)].join(' ');
  const cause = causingStatement(statements, about)?.line ?? null;
  return failed(task, { message: whole, expected, got, line: line === undefined ? cause : line });
}

/** A mistake that is recognised says more than the difference it made. */
function withMistakes(exercise: Exercise, evidence: Evidence, tasks: readonly TaskVerdict[]): readonly TaskVerdict[] {
  if (tasks.every(({ status }) => status !== 'fail')) return tasks;
  // What a migration of somebody else's does is no mistake of the learner's.
  const others = stepsOf(evidence).filter(({ report }) => earlierFile(exercise, report) !== null);
  const known = recognisers.flatMap(({ id, recognise }) =>
    recognise(exercise, evidence)
      .filter(({ task }) => others.every((step) => step.task !== task))
      .map((recognition) => ({ id, ...recognition })),
  );
  const told = new Set<string>();
  const named = tasks.map((task) => {
    const found = task.status === 'fail' ? known.find((each) => each.task === task.id) : undefined;
    if (found === undefined) return task;
    // One mistake may break many tasks: it is explained once, and the others say what they lack.
    const message = told.has(found.message) ? task.message : found.message;
    told.add(found.message);
    return { ...task, mistake: found.id, message, line: found.line ?? task.line };
  });
  const own = new Set(exercise.tasks.map(({ id }) => id));
  return withAftermath(named, own, evidence.up.report.statements);
}

function whyUnjudged({ kind }: VerdictError): string {
  return kind === 'syntax'
    ? 'Not judged, because the file does not parse.'
    : 'Not judged, because the check was stopped.';
}

function consoleOf({ report }: StepEvidence): readonly string[] {
  const dropped = report.consoleDropped === 0 ? [] : [`… and ${report.consoleDropped} more lines`];
  return [...report.console.map(({ text }) => text), ...dropped];
}
