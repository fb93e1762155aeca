// The answer to a probe, and how a probe is shown.

import type { ProbeAnswer } from '../../model/probe.ts';

/** Throws for a statement that was never asked: that is the lab's own fault. */
export function answerTo(sql: string, probes: ReadonlyMap<string, ProbeAnswer>): ProbeAnswer {
  const answer = probes.get(sql);
  if (answer === undefined) throw new Error(`the statement of a check was not asked: ${sql}`);
  return answer;
}

/** On one line, in backticks. */
export function shownSql(sql: string): string {
  return `\`${sql.replace(/\s+/gu, ' ').trim()}\``;
}
