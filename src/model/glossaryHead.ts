// The words of a course and what they mean, as `glossary.yaml` has them.

import * as v from 'valibot';
import { type Parsed, parseContent } from './contentProblem.ts';
import { filled, slug } from './contentValues.ts';

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
