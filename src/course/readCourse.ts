// Reads the folder of the lessons, whole and strictly.

import { parseCourseHead, parseSectionHead, type SectionHead } from '../model/courseHead.ts';
import { FolderReader } from './folderReader.ts';
import { splitFrontMatter } from './frontMatter.ts';
import type { CourseFolder, LessonFolder, SectionFolder, Text, UnreadLesson } from './lessonFolder.ts';
import { fileProblem, LessonFormatError, type LessonProblem } from './lessonProblem.ts';
import { linkProblems } from './linkProblems.ts';
import { type ProblemAt, parseYaml } from './parseYaml.ts';
import { readGlossary } from './readGlossary.ts';
import { guessId, readLesson } from './readLesson.ts';
import { textProblems } from './textProblems.ts';

/** All that can be read of a course, and what is wrong with the rest. */
export interface CourseReading {
  /** Null when `course.yaml` cannot be read. */
  readonly course: CourseFolder | null;
  readonly problems: readonly LessonProblem[];
  readonly unread: readonly UnreadLesson[];
}

/** Throws `LessonFormatError` with every problem of every file; what it returns is whole. */
export async function readCourse(root: string): Promise<CourseFolder> {
  const { course, problems } = await readCourseLeniently(root);
  if (course === null || problems.length > 0) throw new LessonFormatError(problems);
  return course;
}

/** For whoever wants to work with what is whole, and to tell of the rest. */
export async function readCourseLeniently(root: string): Promise<CourseReading> {
  const problems: LessonProblem[] = [];
  const unread: UnreadLesson[] = [];
  const folder = await FolderReader.open(root, '');
  const written = await folder?.require('course.yaml', problems);
  if (folder === null) problems.push(fileProblem('course.yaml', `there is no folder ${root}`));
  if (folder === null || written === null || written === undefined) return { course: null, problems, unread };
  folder.expect('README.md');
  const glossary = await readGlossary(folder, problems);

  const head = parseYaml({ file: 'course.yaml', text: written, firstLine: 1 }, parseCourseHead);
  if (!head.ok) return { course: null, problems: [...problems, ...head.problems], unread };
  const sections: SectionFolder[] = [];
  for (const [at, id] of head.value.sections.entries()) {
    folder.expect(id);
    const section = await readSection(root, id, problems, unread);
    if (section !== null) sections.push(section);
    else problems.push(head.problemAt(['sections', at], `there is no folder for the section ${id}`));
  }
  problems.push(
    ...folder.strangers('course.yaml lists the folders of the sections'),
    ...linkProblems(sections, unread),
  );
  return { course: { head: head.value, sections, glossary }, problems, unread };
}

/** Null when there is no such folder. */
async function readSection(
  root: string,
  id: string,
  problems: LessonProblem[],
  unread: UnreadLesson[],
): Promise<SectionFolder | null> {
  const folder = await FolderReader.open(root, id);
  if (folder === null) return null;
  const written = await folder.require('section.md', problems);
  const parts = written === null ? null : readHead(folder.pathOf('section.md'), written, problems);

  const lessons: LessonFolder[] = [];
  for (const entry of folder.entries.filter((name) => /^\d\d-/u.test(name))) {
    folder.expect(entry);
    const path = folder.pathOf(entry);
    const lesson = await readLesson(root, path, problems);
    if (lesson === null) unread.push({ path, id: await guessId(root, path) });
    else lessons.push(lesson);
  }
  problems.push(...folder.strangers('a section holds section.md and folders such as 01-users-table'));
  const { head, problemAt, text } = parts ?? standIn(folder.pathOf('section.md'), id, lessons);
  return { id, head, problemAt, text, lessons: inOrder(lessons, head.exercises) };
}

interface HeadAndText {
  readonly head: SectionHead;
  readonly problemAt: ProblemAt;
  readonly text: Text;
}

function readHead(file: string, written: string, problems: LessonProblem[]): HeadAndText | null {
  const split = splitFrontMatter(file, written);
  const head = split.ok ? parseYaml(split.value.head, parseSectionHead) : split;
  if (!head.ok) problems.push(...head.problems);
  if (split.ok) problems.push(...textProblems(split.value.text));
  return split.ok && head.ok ? { head: head.value, problemAt: head.problemAt, text: split.value.text } : null;
}

/** For a section whose head cannot be read, so that its exercises still can. */
function standIn(file: string, id: string, lessons: readonly LessonFolder[]): HeadAndText {
  return {
    head: { title: id, guide: id, exercises: lessons.map(({ head }) => head.id) },
    problemAt: (_path, message) => fileProblem(file, message),
    text: { file, markdown: '', firstLine: 1 },
  };
}

/** In the order of the list; what the list leaves out comes last, and is a problem by then. */
function inOrder(lessons: readonly LessonFolder[], ids: readonly string[]): readonly LessonFolder[] {
  const rank = (lesson: LessonFolder): number => {
    const at = ids.indexOf(lesson.head.id);
    return at < 0 ? ids.length : at;
  };
  return [...lessons].sort((one, other) => rank(one) - rank(other));
}
