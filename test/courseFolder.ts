// A course in a temporary folder, whole and small; a test spoils what it is about.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export type Files = Readonly<Record<string, string>>;

export const exerciseText = `---
id: first
title: First
minutes: 3
file: 20240101000000-first.js
guide: Basics
concepts: []
tasks:
  - id: table
    says: Create \`t\`
    check: { table: t }
    hints: [Try it]
---
Some *text* with code:

\`\`\`js
const x = 1;
\`\`\`
`;

export const wholeCourse: Files = {
  'course.yaml': 'id: c\ntitle: A course\nlanguage: en\nsections: [01-one]\n',
  '01-one/section.md': '---\ntitle: One\nguide: Basics\nexercises: [first]\n---\nA summary.\n',
  '01-one/01-first/exercise.md': exerciseText,
  '01-one/01-first/start.js': '// TODO\n',
  '01-one/01-first/solution.js': '// done\n',
  '01-one/01-first/answers/right-one.js': '// right\n',
  '01-one/01-first/answers/right-typed.ts': '// right\n',
  '01-one/01-first/answers/wrong-one.js': '// fails: table mistake: M18\n',
  '01-one/01-first/answers/wrong-two.js': '// fails: down\n',
};

/** Writes the files and calls `use` with the folder, which is gone afterwards. */
export async function withFolder<Result>(files: Files, use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'lessons-'));
  try {
    for (const [path, text] of Object.entries(files)) await writeInto(folder, path, text);
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

export async function writeInto(folder: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}
