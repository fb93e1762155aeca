// Reads `glossary.yaml`: the words of the course, which its texts link as `[locks](term:lock)`.

import { type GlossaryHead, parseGlossary, type TermHead } from '../model/glossaryHead.ts';
import type { FolderReader } from './folderReader.ts';
import type { LessonProblem } from './lessonProblem.ts';
import { type ProblemAt, parseYaml } from './parseYaml.ts';

export interface GlossaryFile {
  readonly terms: readonly TermHead[];
  /** A problem of a term, at its place in `glossary.yaml`. */
  readonly problemAt: ProblemAt;
}

/** Null when the course has none, or none that can be read. */
export async function readGlossary(folder: FolderReader, problems: LessonProblem[]): Promise<GlossaryFile | null> {
  const text = await folder.read('glossary.yaml');
  if (text === null) return null;
  const read = parseYaml<GlossaryHead>({ file: folder.pathOf('glossary.yaml'), text, firstLine: 1 }, parseGlossary);
  if (read.ok) return { terms: read.value.terms, problemAt: read.problemAt };
  problems.push(...read.problems);
  return null;
}
