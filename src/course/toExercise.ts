// From the folders of the authors to what the page, the judge and the commands work with.

import type { Course } from '../model/course.ts';
import type { Exercise, Task } from '../model/exercise.ts';
import type { TaskHead } from '../model/exerciseHead.ts';
import type { CourseFolder } from './lessonFolder.ts';
import type { Markdown } from './markdown.ts';
import { startOf } from './startOf.ts';

/** The map of the course. */
export function toCourse({ head, sections }: CourseFolder): Course {
  return {
    id: head.id,
    title: head.title,
    description: head.description ?? '',
    language: head.language,
    sections: sections.map((section) => ({
      id: section.id,
      title: section.head.title,
      exercises: section.lessons.map(({ head: { id, title, minutes } }) => ({ id, title, minutes })),
    })),
  };
}

/** The exercise without its answers; null when the course has none of this id. */
export function toExercise(course: CourseFolder, id: string, markdown: Markdown): Exercise | null {
  const section = course.sections.find(({ lessons }) => lessons.some(({ head }) => head.id === id));
  const lesson = section?.lessons.find(({ head }) => head.id === id);
  if (section === undefined || lesson === undefined) return null;
  const { head } = lesson;
  return {
    id: head.id,
    section: section.id,
    sectionTitle: section.head.title,
    title: head.title,
    minutes: head.minutes,
    guide: head.guide,
    concepts: head.concepts,
    tasks: head.tasks.map((task) => toTask(task, markdown)),
    ...(head.irreversible === undefined ? {} : { irreversible: head.irreversible }),
    ...(head.oldApp === undefined ? {} : { oldApp: head.oldApp }),
    ...(head.newApp === undefined ? {} : { newApp: head.newApp }),
    ...(head.hazards === undefined ? {} : { hazards: head.hazards }),
    html: markdown.block(lesson.text.markdown),
    afterHtml: lesson.after === null ? null : markdown.block(lesson.after.markdown),
    ...startOf(course, lesson),
    start: lesson.start,
    solution: lesson.solution,
  };
}

function toTask(task: TaskHead, markdown: Markdown): Task {
  return { ...task, saysHtml: markdown.inline(task.says) };
}
