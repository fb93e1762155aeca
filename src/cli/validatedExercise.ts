// A judged exercise as the document of `lab validate` has it.

import type { Verdict } from '../model/verdict.ts';
import { isFailed, type JudgedAnswer } from './judgedAnswer.ts';
import type { JudgedLesson } from './judgeLessons.ts';
import type { MutatedExercise } from './mutation.ts';
import type { ValidatedAnswer, ValidatedExercise, ValidatedWrong } from './validation.ts';

export function validatedExercise(
  { lesson: { path, head }, answers }: JudgedLesson,
  mutated: readonly MutatedExercise[],
): ValidatedExercise {
  const own = mutated.find(({ id }) => id === head.id);
  const statusOf = (kind: 'start' | 'solution'): Verdict['status'] =>
    answers.find((answer) => answer.kind === kind)?.verdict.status ?? 'error';
  return {
    id: head.id,
    section: path.slice(0, path.indexOf('/')),
    guide: head.guide.join('; '),
    guides: head.guide,
    start: statusOf('start'),
    solution: statusOf('solution'),
    right: answers.filter(({ kind }) => kind === 'right').map(validatedAnswer),
    wrong: answers.flatMap(validatedWrong),
    mutants: own === undefined ? null : { changed: own.changed, refused: own.refused },
    ms: answers.reduce((sum, { ms }) => sum + ms, 0),
  };
}

const validatedAnswer = ({ name, problem, ms }: JudgedAnswer): ValidatedAnswer => ({
  file: name,
  ok: problem === null,
  ms,
});

function validatedWrong(answer: JudgedAnswer): readonly ValidatedWrong[] {
  const { fails, verdict } = answer;
  if (fails === null) return [];
  const failed = verdict.tasks.filter(isFailed);
  return [
    {
      ...validatedAnswer(answer),
      ...fails,
      failed: failed.map(({ id }) => id),
      told: failed.find(({ id }) => id === fails.task)?.mistake ?? null,
    },
  ];
}
