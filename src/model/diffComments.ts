// Whether the comment on something has changed.

import type { Commented, SchemaDifference } from './schemaDifference.ts';

interface WithComment {
  readonly comment: string | null;
}

/** `name` as it is called now. */
export function diffComments(
  of: Commented,
  name: string,
  before: WithComment,
  now: WithComment,
): readonly SchemaDifference[] {
  if (before.comment === now.comment) return [];
  return [{ kind: 'comment-changed', of, name, before: before.comment, now: now.comment }];
}
