// Work that is left: a `TODO:` anywhere but in the start, which in turn has to have one.

import { extname } from 'node:path';
import type { ContentPath } from '../../model/contentProblem.ts';
import type { LessonFolder, Text } from '../lessonFolder.ts';
import { fileProblem, type LessonProblem } from '../lessonProblem.ts';
import type { ProblemAt } from '../parseYaml.ts';
import type { Inspection } from './inspection.ts';

export const unfinished: Inspection = (lesson) => {
  const { path, head, start, solution, answers, before, after, text, migrations } = lesson;
  const extension = extname(head.file);
  // A wrong answer may leave undone what the start leaves undone.
  const given = new Set(start.text.split('\n').map((line) => line.trim()));
  const source = (file: string, written: string): readonly LessonProblem[] =>
    todos({ file: `${path}/${file}`, markdown: written, firstLine: 1 }, given);
  return [
    ...headProblems(lesson),
    ...unfinishedIn(text),
    ...(after === null ? [] : unfinishedIn(after)),
    ...source('before.sql', before),
    ...migrations.flatMap((each) => source(`migrations/${each.name}`, each.text)),
    ...source(`solution${extension}`, solution.text),
    ...answers.flatMap((answer) => source(`answers/${answer.name}`, answer.source.text)),
    ...(/\bTODO\b/u.test(start.text)
      ? []
      : [fileProblem(`${path}/start${extension}`, 'has no // TODO that says where to begin')]),
  ];
};

export function unfinishedIn(text: Text): readonly LessonProblem[] {
  return todos(text, new Set());
}

function todos({ file, markdown, firstLine }: Text, given: ReadonlySet<string>): readonly LessonProblem[] {
  return markdown.split('\n').flatMap((line, at) => {
    const column = line.search(todo) + 1;
    if (column === 0 || given.has(line.trim())) return [];
    return [{ file, line: firstLine + at, column, message: told(line.slice(column - 1)) }];
  });
}

const todo = /\bTODO:/u;

const told = (rest: string): string => `still a ${rest.trim()}`;

function headProblems({ head, problemAt }: LessonFolder): readonly LessonProblem[] {
  return [
    ...unfinishedValue(head.title, ['title'], problemAt),
    ...head.guide.flatMap((part) => unfinishedValue(part, ['guide'], problemAt)),
    ...head.tasks.flatMap(({ says, hints }, at) => [
      ...unfinishedValue(says, ['tasks', at, 'says'], problemAt),
      ...hints.flatMap((hint, hintAt) => unfinishedValue(hint, ['tasks', at, 'hints', hintAt], problemAt)),
    ]),
  ];
}

/** A value of front matter. */
export function unfinishedValue(value: string, path: ContentPath, problemAt: ProblemAt): readonly LessonProblem[] {
  const at = value.search(todo);
  return at < 0 ? [] : [problemAt(path, told(value.slice(at)))];
}
