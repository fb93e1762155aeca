// A check that compares a name which nobody told the learner: a right answer could only guess it.

import { singleChecks } from '../../model/check.ts';
import type { LessonFolder } from '../lessonFolder.ts';
import type { LessonProblem } from '../lessonProblem.ts';
import { type CheckName, checkNames } from './checkNames.ts';
import type { Context, Inspection } from './inspection.ts';
import { isSaid, readable, startText } from './saidIn.ts';

export const unsaidNames: Inspection = (lesson, context) =>
  lesson.head.tasks.flatMap((task, at) => {
    const isUnsaid = unsaid(lesson, task.says, context);
    return singleChecks(task.check).flatMap((check, checkAt): readonly LessonProblem[] => {
      const path = ['tasks', at, 'check', ...(task.check.kind === 'all' ? [checkAt] : [])];
      return unique(checkNames(check).filter(isUnsaid)).map(({ what, name }) =>
        lesson.problemAt(path, `the check asks for the ${what} "${name}", ${where(what)}`),
      );
    });
  });

/** Tables and columns may be named anywhere; what could have any name has to be named by its own task. */
function unsaid(lesson: LessonFolder, says: string, { start }: Context): (name: CheckName) => boolean {
  const exists = startText(start);
  const everywhere = `${readable(lesson)}\n${exists}`;
  const nearby = `${says}\n${lesson.text.markdown}\n${exists}`;
  return ({ what, name }) => !isSaid(name, isFreeToName(what) ? nearby : everywhere);
}

const isFreeToName = (what: CheckName['what']): boolean => what !== 'table' && what !== 'column';

const where = (what: CheckName['what']): string =>
  isFreeToName(what)
    ? 'which neither the task says nor the text'
    : 'which neither the tasks say nor the text, and which is not there before';

function unique(names: readonly CheckName[]): readonly CheckName[] {
  return names.filter(({ name }, at) => names.findIndex((other) => other.name === name) === at);
}
