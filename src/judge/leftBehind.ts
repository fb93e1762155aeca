// What a step that failed half-way has done all the same.

import { describeDifference } from '../model/describeDifference.ts';
import { diffSchemas } from '../model/diffSchemas.ts';
import type { Schema } from '../model/schema.ts';
import { isRealDifference } from '../model/schemaDifference.ts';

/** A sentence; null when nothing stayed, or when the server, and all in it, was replaced. */
export function leftBehind(before: Schema, after: Schema | null): string | null {
  if (after === null) return null;
  const differences = diffSchemas(before, after).filter(isRealDifference);
  if (differences.length === 0) return null;
  const told = differences.slice(0, 4).map(describeDifference).join('; ');
  const more = differences.length > 4 ? `; and ${differences.length - 4} more` : '';
  return `What ran before that has stayed, since nothing wraps a migration in a transaction unless you do: ${told}${more}.`;
}
