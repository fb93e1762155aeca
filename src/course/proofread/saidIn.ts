// What a learner can read before starting, and whether a name or a value stands in it.

import { escapedPattern } from '../../base/wordPattern.ts';
import { singleChecks } from '../../model/check.ts';
import type { TaskHead } from '../../model/exerciseHead.ts';
import type { LessonFolder } from '../lessonFolder.ts';
import type { Start } from '../startOf.ts';
import { checkNames } from './checkNames.ts';

/** The title, the text and what the tasks say: all that stands beside the editor. */
export function readable({ head, text }: LessonFolder): string {
  return [head.title, head.file, text.markdown, ...head.tasks.map(({ says }) => says)].join('\n');
}

/** What is there already, which the page shows as the schema. */
export function startText({ before, applied }: Start): string {
  return [before, ...applied.map(({ text }) => text)].join('\n');
}

/** The text without the examples in JavaScript, which are about other tables. */
export function prose({ text }: LessonFolder): string {
  return text.markdown.replace(/^ {0,3}(`{3,}|~{3,})(?:js|ts)\b[\s\S]*?^ {0,3}\1/gmu, '');
}

/** The sentences of the tasks that are about this column. */
export function saysAbout(column: string, tasks: readonly TaskHead[]): string {
  const isAbout = ({ check }: TaskHead): boolean =>
    singleChecks(check)
      .flatMap(checkNames)
      .some(({ what, name }) => what === 'column' && name === column);
  return tasks
    .filter(isAbout)
    .map(({ says }) => says)
    .join('\n');
}

/** As a word of its own: `role` does not stand in `roles`. Each part of `shop.users` counts for itself. */
export function isSaid(name: string, text: string): boolean {
  return (/^[\w$.]+$/u.test(name) ? name.split('.') : [name]).every((part) => hasWord(part, text));
}

function hasWord(word: string, text: string): boolean {
  return new RegExp(`(?<![\\w$])${escapedPattern(word)}(?![\\w$])`, 'u').test(text);
}
