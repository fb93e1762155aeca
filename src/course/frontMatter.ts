// Splits a Markdown file into its front matter and its body.

import type { Text } from './lessonFolder.ts';
import { fileProblem } from './lessonProblem.ts';
import type { Read, YamlText } from './parseYaml.ts';

export interface FrontMatter {
  readonly head: YamlText;
  /** What follows it. */
  readonly text: Text;
}

/** `file` only names the text in problems. */
export function splitFrontMatter(file: string, text: string): Read<FrontMatter> {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  const end = lines.indexOf('---', 1);
  if (lines[0] !== '---' || end < 0) {
    return { ok: false, problems: [fileProblem(file, 'must begin with front matter between two lines of ---')] };
  }
  return {
    ok: true,
    value: {
      head: { file, text: lines.slice(1, end).join('\n'), firstLine: 2 },
      text: { file, markdown: lines.slice(end + 1).join('\n'), firstLine: end + 2 },
    },
  };
}
