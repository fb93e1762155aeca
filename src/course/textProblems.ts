// Problems in a lesson's Markdown that would otherwise only show when it is rendered.

import type { Text } from './lessonFolder.ts';
import type { LessonProblem } from './lessonProblem.ts';
import { codeLanguages } from './markdown.ts';

export function textProblems({ file, markdown, firstLine }: Text): readonly LessonProblem[] {
  let fence: string | null = null;
  return markdown.split('\n').flatMap((content, at): readonly LessonProblem[] => {
    const [, mark, language] = /^ {0,3}(`{3,}|~{3,})\s*([^\s`]*)/u.exec(content) ?? [];
    if (mark === undefined || (fence !== null && !mark.startsWith(fence))) return [];
    const opens = fence === null;
    fence = opens ? mark : null;
    if (!opens || language === undefined || language === '' || codeLanguages.includes(language)) return [];
    const message = `code blocks are highlighted as ${codeLanguages.join(', ')}, not "${language}"`;
    return [{ file, line: firstLine + at, column: 1, message }];
  });
}
