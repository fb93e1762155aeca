// The heads of a course (`course.yaml`) and of a section (the front matter of `section.md`).

import * as v from 'valibot';
import { type Parsed, parseContent } from './contentProblem.ts';
import { filled } from './contentValues.ts';

/** A folder's name may begin with its number. */
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'must be lower-case words joined by hyphens'));

const courseHeadSchema = v.strictObject({
  id: slug,
  title: filled,
  description: v.exactOptional(filled),
  /** A BCP 47 tag: `en`, `pt-BR`. */
  language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u, 'must be a language tag such as en')),
  /** Folders, in order. */
  sections: v.pipe(v.array(slug), v.minLength(1, 'a course needs at least one section')),
});

const sectionHeadSchema = v.strictObject({
  title: filled,
  guide: filled,
  /** Ids, in order. */
  exercises: v.pipe(v.array(slug), v.minLength(1, 'a section needs at least one exercise')),
});

export type CourseHead = v.InferOutput<typeof courseHeadSchema>;
export type SectionHead = v.InferOutput<typeof sectionHeadSchema>;

export const parseCourseHead = (input: unknown): Parsed<CourseHead> => parseContent(courseHeadSchema, input);
export const parseSectionHead = (input: unknown): Parsed<SectionHead> => parseContent(sectionHeadSchema, input);
