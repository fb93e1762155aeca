// Reads a course as a strict editor would: what is judged is said, links lead somewhere, hints only hint.
// None of it hinders the page: a lesson that is being written is shown all the same.

import type { SectionFolder } from '../lessonFolder.ts';
import type { LessonProblem } from '../lessonProblem.ts';
import { startProblem } from '../linkProblems.ts';
import type { CourseReading } from '../readCourse.ts';
import { startOf } from '../startOf.ts';
import { answerProblems } from './answerProblems.ts';
import { deadLinks, deadLinksIn, type LinkTargets } from './deadLinks.ts';
import { glossaryProblems } from './glossaryProblems.ts';
import { hintProblems } from './hintProblems.ts';
import type { Inspection } from './inspection.ts';
import { unfinished, unfinishedIn, unfinishedValue } from './unfinished.ts';
import { unsaidNames } from './unsaidNames.ts';
import { unsaidValues } from './unsaidValues.ts';

const inspections: readonly Inspection[] = [
  unsaidNames,
  unsaidValues,
  deadLinks,
  hintProblems,
  answerProblems,
  unfinished,
];

export function proofreadCourse({ course, unread }: CourseReading): readonly LessonProblem[] {
  if (course === null) return [];
  const lessons = course.sections.flatMap((section) => section.lessons);
  const targets: LinkTargets = {
    exercises: new Set([...lessons.map(({ head }) => head.id), ...unread.flatMap(({ id }) => id ?? [])]),
    terms: new Set(course.glossary?.terms.map(({ id }) => id)),
  };
  const glossary = course.glossary === null ? [] : glossaryProblems(course.glossary, targets);
  const sections = course.sections.flatMap((section) => [
    ...sectionProblems(section, targets),
    ...section.lessons.flatMap((lesson) => {
      const hasStart = startProblem(lesson, lessons, unread) === null;
      const start = hasStart ? startOf(course, lesson) : { before: '', applied: [] };
      return inspections.flatMap((inspect) => inspect(lesson, { start, targets }));
    }),
  ]);
  return [...glossary, ...sections];
}

function sectionProblems({ text, head, problemAt }: SectionFolder, targets: LinkTargets): readonly LessonProblem[] {
  return [
    ...deadLinksIn(text, targets),
    ...unfinishedIn(text),
    ...unfinishedValue(head.title, ['title'], problemAt),
    ...unfinishedValue(head.guide, ['guide'], problemAt),
  ];
}
