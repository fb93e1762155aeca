// The words of a course and what they mean, as `glossary.yaml` has them.

import * as v from 'valibot';
import { type Parsed, parseContent } from './contentProblem.ts';

const filled = v.pipe(v.string(), v.minLength(1, 'must not be empty'));
const slug = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u, 'must be lower-case words joined by hyphens'),
);

const termSchema = v.strictObject({
  id: slug,
  /** As people write it: `ACCESS EXCLUSIVE`. */
  term: filled,
  /** Markdown, a few sentences. */
  says: filled,
  /** Ids of terms that are read next. */
  see: v.exactOptional(v.array(slug)),
  /** The exercise that teaches it. */
  exercise: v.exactOptional(slug),
  /** Where the makers of it explain it. */
  manual: v.exactOptional(v.pipe(v.string(), v.regex(/^https:\/\//u, 'must be an address that begins with https://'))),
});

const glossarySchema = v.strictObject({ terms: v.array(termSchema) });

export type TermHead = v.InferOutput<typeof termSchema>;
export type GlossaryHead = v.InferOutput<typeof glossarySchema>;

export const parseGlossary = (input: unknown): Parsed<GlossaryHead> => parseContent(glossarySchema, input);
