// Splits a Markdown file into its front matter and its body.

import { fileProblem } from './lessonProblem.ts';
import type { Read, YamlText } from './parseYaml.ts';

export interface FrontMatter {
  readonly head: YamlText;
  /** What follows the front matter. */
  readonly body: string;
  /** The line of the file on which the body begins. */
  readonly bodyLine: number;
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
      body: lines.slice(end + 1).join('\n'),
      bodyLine: end + 2,
    },
  };
}
