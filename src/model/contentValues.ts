// The plain values that every head and list of a course is made of.

import * as v from 'valibot';

export const filled = v.pipe(v.string(), v.minLength(1, 'must not be empty'));

/** The id of an exercise, a task or a term. */
export const slug = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u, 'must be lower-case words joined by hyphens'),
);
