// The front matter of an exercise: what it is called, what it asks, how it is judged.

import * as v from 'valibot';
import { checkSchema } from './check.ts';
import { type ContentProblem, type Parsed, parseContent } from './contentProblem.ts';
import { filled, slug } from './contentValues.ts';
import { type HazardId, isHazardId } from './hazards.ts';
import { isReservedTaskId } from './reservedTasks.ts';

const statements = v.array(filled);
/** One or several; a list in any case once it is read. */
const guide = v.pipe(
  v.union([filled, v.pipe(v.array(filled), v.minLength(1, 'must name a part of the guide'))]),
  v.transform((given): readonly string[] => (typeof given === 'string' ? [given] : given)),
);

const hazardId = v.pipe(
  v.string(),
  v.regex(/^H\d{2}$/u, 'must be like H19'),
  v.custom<HazardId>((id) => typeof id === 'string' && isHazardId(id), 'is no hazard that there is'),
);

const taskSchema = v.strictObject({
  id: slug,
  says: filled,
  check: checkSchema,
  hints: v.pipe(v.array(filled), v.minLength(1, 'a task needs at least one hint')),
});

const exerciseHeadSchema = v.strictObject({
  id: slug,
  title: filled,
  minutes: v.pipe(v.number(), v.integer('must be whole minutes'), v.minValue(1), v.maxValue(120)),
  /** The name that the learner's file has for umzug. */
  file: v.pipe(
    v.string(),
    v.regex(/^\d{14}-[a-z0-9-]+\.(?:js|cjs|ts)$/u, 'must be like 20240101000000-create-users.js'),
  ),
  /** Parts of the guide that it covers: `Renaming / Rename Table`. */
  guide,
  concepts: v.array(slug),
  tasks: v.pipe(v.array(taskSchema), v.minLength(1, 'an exercise needs at least one task')),
  oldApp: v.exactOptional(statements),
  newApp: v.exactOptional(statements),
  irreversible: v.exactOptional(filled),
  hazards: v.exactOptional(v.array(hazardId)),
  workspace: v.exactOptional(v.boolean()),
  terminal: v.exactOptional(v.boolean()),
  startsFrom: v.exactOptional(slug),
});

export type TaskHead = v.InferOutput<typeof taskSchema>;
export type ExerciseHead = v.InferOutput<typeof exerciseHeadSchema>;

/** Reads front matter strictly: an unknown key, a reserved task id and one that is used twice are problems. */
export function parseExerciseHead(input: unknown): Parsed<ExerciseHead> {
  const parsed = parseContent(exerciseHeadSchema, input);
  if (!parsed.ok) return parsed;
  const problems = taskIdProblems(parsed.value.tasks);
  return problems.length === 0 ? parsed : { ok: false, problems };
}

function taskIdProblems(tasks: readonly TaskHead[]): readonly ContentProblem[] {
  return tasks.flatMap(({ id }, at): readonly ContentProblem[] => {
    const path = ['tasks', at, 'id'];
    if (isReservedTaskId(id))
      return [{ path, message: `the task id "${id}" is reserved: the lab judges it in every exercise`, atKey: false }];
    const isSecond = tasks.findIndex((other) => other.id === id) < at;
    return isSecond ? [{ path, message: `the task id "${id}" is used twice`, atKey: false }] : [];
  });
}
