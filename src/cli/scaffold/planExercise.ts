// Where a new exercise goes: its folder, its number, the name of the learner's file; or why it cannot be made.

import type { CourseFolder, SectionFolder, UnreadLesson } from '../../course/lessonFolder.ts';
import { UsageError } from '../command.ts';

export interface ExercisePlan {
  readonly id: string;
  /** The folder of the section: `03-adding-columns`. */
  readonly section: string;
  /** Its place in course.yaml when it is new; null when it is there. */
  readonly newAt: number | null;
  /** The part of the guide that the section covers. */
  readonly guide: string;
  /** The learner's file. */
  readonly file: string;
}

const words = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';
const exerciseName = new RegExp(`^${words}$`, 'u');
const sectionName = new RegExp(`^(?:\\d\\d-)?${words}$`, 'u');

export interface Known {
  readonly course: CourseFolder;
  readonly unread: readonly UnreadLesson[];
  /** The entries of the folder of the lessons. */
  readonly entries: readonly string[];
}

/** Throws `UsageError` for a name that is malformed or taken. */
export function planExercise({ course, unread, entries }: Known, section: string, id: string): ExercisePlan {
  if (!sectionName.test(section))
    throw new UsageError(`"${section}" is no name for a section: ${form}, as in 03-adding-columns.`);
  if (!exerciseName.test(id)) throw new UsageError(`"${id}" is no id for an exercise: ${form}, as in first-table.`);
  const lessons = course.sections.flatMap((each) => each.lessons);
  const taken = [...lessons.map(({ head, path }) => ({ id: head.id, path })), ...unread].find((each) => each.id === id);
  if (taken !== undefined) throw new UsageError(`The id "${id}" is taken by ${taken.path}.`);
  const file = `${nextStamp(lessons.map(({ head }) => head.file))}-${id}.js`;
  const there = course.sections.find((each) => each.id === section || bare(each.id) === section);
  if (there !== undefined) return { id, section: there.id, newAt: null, guide: guideOf(there), file };
  const folder = newSection(section, [...course.head.sections, ...entries]);
  const later = course.head.sections.findIndex((each) => each > folder);
  const newAt = later < 0 ? course.head.sections.length : later;
  return { id, section: folder, newAt, guide: 'TODO: the part of the guide that it covers', file };
}

const form = 'words in lower case, joined by hyphens';

const bare = (folder: string): string => folder.replace(/^\d\d-/u, '');

const guideOf = ({ head }: SectionFolder): string => `${head.guide} / TODO: the part that it covers`;

function newSection(section: string, taken: readonly string[]): string {
  const number = /^\d\d/u.exec(section)?.[0];
  const folder = number === undefined ? `${nextNumber(taken)}-${section}` : section;
  const clash = taken.find((each) => each.slice(0, 3) === folder.slice(0, 3) || bare(each) === bare(folder));
  if (clash !== undefined) throw new UsageError(`The section "${section}" cannot be made: there is ${clash}.`);
  return folder;
}

/** `04` after `03-…`. */
export function nextNumber(folders: readonly string[]): string {
  const numbers = folders.flatMap((folder) => /^(\d\d)-/u.exec(folder)?.[1] ?? []).map(Number);
  return String(Math.max(0, ...numbers) + 1).padStart(2, '0');
}

/** The day after the last of these files, so that one migration follows the other. */
function nextStamp(files: readonly string[]): string {
  const last =
    files
      .map((file) => file.slice(0, 14))
      .sort()
      .at(-1) ?? '20231231000000';
  const day = new Date(Date.UTC(Number(last.slice(0, 4)), Number(last.slice(4, 6)) - 1, Number(last.slice(6, 8)) + 1));
  return `${day.toISOString().slice(0, 10).replaceAll('-', '')}000000`;
}
