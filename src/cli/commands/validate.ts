// `lab validate`: proves exercises by their own answers, and proofreads them.

import type { Command, ExitCode } from '../command.ts';
import { lessonsRoot } from '../lessonsFolder.ts';
import { printValidation } from '../printValidation.ts';
import { validateCourse } from '../validateCourse.ts';

/** Of each solution, so that a whole course takes minutes; `mutate` makes them all. */
const fewMutants = 6;

export const validate: Command = {
  name: 'validate',
  synopsis: '[exercise…] [--no-mutants | --all-mutants] [--strict] [--json] [--lessons <folder>]',
  summary:
    'Proves exercises by their own answers and by some mutants of their solutions, and proofreads them. With --strict, a mutant that is not refused is a problem. Exit code: 0 good, 1 problems, 2 error.',
  options: {
    json: { type: 'boolean' },
    lessons: { type: 'string' },
    'no-mutants': { type: 'boolean' },
    'all-mutants': { type: 'boolean' },
    strict: { type: 'boolean' },
  },
  async run({ positionals, has, value }, printer, signal): Promise<ExitCode> {
    const root = lessonsRoot(value('lessons'));
    try {
      const mutants = has('no-mutants') ? 0 : has('all-mutants') ? Number.POSITIVE_INFINITY : fewMutants;
      const request = {
        root,
        ids: positionals,
        mutants,
        strict: has('strict'),
        signal,
        onProgress: printer.progress,
      } as const;
      const validation = await validateCourse(request);
      if (has('json')) printer.print(JSON.stringify(validation, null, 2));
      else printValidation(validation, printer);
      return validation.ok ? 0 : 1;
    } finally {
      printer.progress('');
    }
  },
};
