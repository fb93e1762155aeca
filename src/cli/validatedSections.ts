// What was proven of each section: the sums over its exercises.

import type { Share, ValidatedExercise, ValidatedSection } from './validation.ts';

export function validatedSections(exercises: readonly ValidatedExercise[]): readonly ValidatedSection[] {
  const ids = [...new Set(exercises.map(({ section }) => section))];
  return ids.map((id) => {
    const own = exercises.filter(({ section }) => section === id);
    const mutants = own.flatMap((each) => each.mutants ?? []);
    return {
      id,
      exercises: own.length,
      right: share(own.flatMap(({ right }) => right)),
      wrong: share(own.flatMap(({ wrong }) => wrong)),
      mutants:
        mutants.length === 0
          ? null
          : { good: sum(mutants.map(({ refused }) => refused)), all: sum(mutants.map(({ changed }) => changed)) },
    };
  });
}

const share = (answers: readonly { readonly ok: boolean }[]): Share => ({
  good: answers.filter(({ ok }) => ok).length,
  all: answers.length,
});

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
