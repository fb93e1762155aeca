// The hazards that an exercise lists, held against those that its solution was seen to raise.

import type { LessonFolder } from '../course/lessonFolder.ts';
import type { LessonProblem } from '../course/lessonProblem.ts';
import type { Hazard } from '../model/hazard.ts';
import { type HazardId, hazards } from '../model/hazards.ts';
import type { Verdict } from '../model/verdict.ts';

/** Each at its place in the front matter. `verdict` is the solution's, with the crash test in it. */
export function hazardProblems(
  { head, problemAt }: LessonFolder,
  verdict: Pick<Verdict, 'status' | 'hazards'>,
): readonly LessonProblem[] {
  // What does not run to its end raises what it likes.
  if (verdict.status !== 'pass') return [];
  const listed = head.hazards ?? [];
  const raised = new Map<HazardId, Hazard>();
  for (const hazard of verdict.hazards) if (!raised.has(hazard.id)) raised.set(hazard.id, hazard);
  return [
    ...[...raised.values()]
      .filter(({ id }) => !listed.includes(id))
      .map((hazard) => problemAt(['hazards'], unlisted(hazard))),
    ...listed.flatMap((id, at) => (raised.has(id) ? [] : [problemAt(['hazards', at], notRaised(id))])),
    ...listed.flatMap((id, at) =>
      listed.indexOf(id) < at ? [problemAt(['hazards', at], `${id} is listed twice`)] : [],
    ),
  ];
}

function unlisted({ id, run, line, message }: Hazard): string {
  const where = line === null ? run : `${run}, line ${line}`;
  return `the solution raises ${named(id)}, and hazards does not list it (${where}): ${message}`;
}

const notRaised = (id: HazardId): string => `lists ${named(id)}, and the solution does not raise it`;

const named = (id: HazardId): string => `${id} "${hazards[id].title}"`;
