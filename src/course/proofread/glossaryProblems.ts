// What is wrong with the glossary: terms told twice, references and links that lead nowhere.

import type { LessonProblem } from '../lessonProblem.ts';
import type { GlossaryFile } from '../readGlossary.ts';
import { type LinkTargets, linkMessages } from './deadLinks.ts';
import { unfinishedValue } from './unfinished.ts';

export function glossaryProblems({ terms, problemAt }: GlossaryFile, targets: LinkTargets): readonly LessonProblem[] {
  return terms.flatMap(({ id, term, says, see = [], exercise }, at) => [
    ...(terms.findIndex((other) => other.id === id) < at
      ? [problemAt(['terms', at, 'id'], `the term "${id}" is explained twice`)]
      : []),
    ...see.flatMap((other, seeAt) =>
      targets.terms.has(other) ? [] : [problemAt(['terms', at, 'see', seeAt], `there is no term "${other}"`)],
    ),
    ...(exercise === undefined || targets.exercises.has(exercise)
      ? []
      : [problemAt(['terms', at, 'exercise'], `there is no exercise "${exercise}"`)]),
    ...linkMessages(says, targets).map((message) => problemAt(['terms', at, 'says'], message)),
    ...[term, says].flatMap((value) => unfinishedValue(value, ['terms', at], problemAt)),
  ]);
}
