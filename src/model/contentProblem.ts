// What is wrong in a course's data, and where in the data it is; whoever read the text adds line and column.

import * as v from 'valibot';

/** The keys and positions that lead to a value: `['tasks', 0, 'check']`. */
export type ContentPath = readonly (string | number)[];

export interface ContentProblem {
  readonly path: ContentPath;
  /** Starts with the name of the key, where there is one. */
  readonly message: string;
  /** The problem is the key itself, not its value. */
  readonly atKey: boolean;
}

export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly ContentProblem[] };

/** Reads data by a schema; never throws. */
export function parseContent<Value>(schema: v.GenericSchema<unknown, Value>, input: unknown): Parsed<Value> {
  const result = v.safeParse(schema, input);
  return result.success ? { ok: true, value: result.output } : { ok: false, problems: result.issues.map(toProblem) };
}

function toProblem(issue: v.BaseIssue<unknown>): ContentProblem {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const key = path.at(-1);
  const isUnknown = issue.expected === 'never' && issue.path?.at(-1)?.origin === 'key';
  const isMissing = !isUnknown && issue.path?.at(-1)?.origin === 'key';
  if (isUnknown) return { path, message: `unknown key "${key}"`, atKey: true };
  // A missing key has no place of its own: the object that lacks it has.
  if (isMissing) return { path: path.slice(0, -1), message: `the key "${key}" is missing`, atKey: false };
  return { path, message: `${label(key)}${wording(issue)}`, atKey: false };
}

function label(key: string | number | undefined): string {
  if (key === undefined) return '';
  return typeof key === 'number' ? `entry ${key + 1}: ` : `${key}: `;
}

/** Our own messages as they are; valibot's own in plainer words. */
function wording(issue: v.BaseIssue<unknown>): string {
  if (!issue.message.startsWith('Invalid ')) return issue.message;
  return `expected ${issue.expected ?? 'something else'}, got ${issue.received}`;
}
