// What a hazard is called, how bad it is, and the exercise of this course that teaches it.

import type { Course, CourseExercise } from '../model/course.ts';
import type { Hazard } from '../model/hazard.ts';
import { hazards as known, type Severity } from '../model/hazards.ts';
import type { EvidenceTone } from './evidenceNote.ts';

export interface HazardNote {
  readonly hazard: Hazard;
  readonly title: string;
  readonly tone: EvidenceTone;
  /** Null when the course does not have it, or when it is the one that is open. */
  readonly lesson: CourseExercise | null;
}

const tones: Readonly<Record<Severity, EvidenceTone>> = {
  outage: 'bad',
  blocks: 'warned',
  state: 'warned',
  style: 'plain',
};

export function hazardNotes(course: Course, presentId: string, found: readonly Hazard[]): readonly HazardNote[] {
  const all = course.sections.flatMap((section) => section.exercises);
  return found.map((hazard) => ({
    hazard,
    title: known[hazard.id].title,
    tone: tones[hazard.severity],
    lesson: hazard.exercise === presentId ? null : (all.find(({ id }) => id === hazard.exercise) ?? null),
  }));
}
