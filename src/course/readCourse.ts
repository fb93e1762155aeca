// Reads the folder of the lessons, whole and strictly.

import { parseCourseHead, parseSectionHead } from '../model/courseHead.ts';
import { FolderReader } from './folderReader.ts';
import { splitFrontMatter } from './frontMatter.ts';
import type { CourseFolder, LessonFolder, SectionFolder } from './lessonFolder.ts';
import { fileProblem, LessonFormatError, type LessonProblem } from './lessonProblem.ts';
import { linkProblems } from './linkProblems.ts';
import { parseYaml } from './parseYaml.ts';
import { readLesson } from './readLesson.ts';

/** Throws `LessonFormatError` with every problem of every file; what it returns is whole. */
export async function readCourse(root: string): Promise<CourseFolder> {
  const problems: LessonProblem[] = [];
  const course = await readWithProblems(root, problems);
  if (course === null || problems.length > 0) throw new LessonFormatError(problems);
  return course;
}

async function readWithProblems(root: string, problems: LessonProblem[]): Promise<CourseFolder | null> {
  const folder = await FolderReader.open(root, '');
  const written = await folder?.require('course.yaml', problems);
  if (folder === null) problems.push(fileProblem('course.yaml', `there is no folder ${root}`));
  if (folder === null || written === null || written === undefined) return null;
  folder.expect('README.md');

  const head = parseYaml({ file: 'course.yaml', text: written, firstLine: 1 }, parseCourseHead);
  if (!head.ok) {
    problems.push(...head.problems);
    return null;
  }
  const sections: SectionFolder[] = [];
  for (const id of head.value.sections) {
    folder.expect(id);
    const section = await readSection(root, id, problems);
    if (section !== null) sections.push(section);
  }
  problems.push(...folder.strangers('course.yaml lists the folders of the sections'), ...linkProblems(sections));
  return { head: head.value, sections };
}

async function readSection(root: string, id: string, problems: LessonProblem[]): Promise<SectionFolder | null> {
  const folder = await FolderReader.open(root, id);
  if (folder === null) {
    problems.push(fileProblem('course.yaml', `there is no folder for the section ${id}`));
    return null;
  }
  const written = await folder.require('section.md', problems);
  const split = written === null ? null : splitFrontMatter(folder.pathOf('section.md'), written);
  const head = split?.ok ? parseYaml(split.value.head, parseSectionHead) : split;
  if (head !== null && !head.ok) problems.push(...head.problems);

  const lessons: LessonFolder[] = [];
  for (const entry of folder.entries.filter((name) => /^\d\d-/u.test(name))) {
    folder.expect(entry);
    const lesson = await readLesson(root, folder.pathOf(entry), problems);
    if (lesson !== null) lessons.push(lesson);
  }
  problems.push(...folder.strangers('a section holds section.md and folders such as 01-users-table'));
  if (!split?.ok || !head?.ok) return null;
  return { id, head: head.value, text: split.value.body, lessons: inOrder(lessons, head.value.exercises) };
}

/** In the order of the list; what the list leaves out comes last, and is a problem by then. */
function inOrder(lessons: readonly LessonFolder[], ids: readonly string[]): readonly LessonFolder[] {
  const rank = (lesson: LessonFolder): number => {
    const at = ids.indexOf(lesson.head.id);
    return at < 0 ? ids.length : at;
  };
  return [...lessons].sort((one, other) => rank(one) - rank(other));
}
