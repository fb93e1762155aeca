// `lab mutate`: makes mutants of each solution; those that change the result must be refused.

import type { Command, ExitCode } from '../command.ts';
import { lessonsRoot } from '../lessonsFolder.ts';
import { mutateCourse } from '../mutateCourse.ts';
import { printMutation } from '../printMutation.ts';

export const mutate: Command = {
  name: 'mutate',
  synopsis: '[exercise…] [--json] [--lessons <folder>]',
  summary: 'Makes mutants of each solution and judges them. Exit code: 0 all refused, 1 survivors, 2 error.',
  options: { json: { type: 'boolean' }, lessons: { type: 'string' } },
  async run({ positionals, has, value }, printer, signal): Promise<ExitCode> {
    const root = lessonsRoot(value('lessons'));
    try {
      const mutation = await mutateCourse({ root, ids: positionals, signal, onProgress: printer.progress });
      if (has('json')) printer.print(JSON.stringify(mutation, null, 2));
      else printMutation(mutation, printer);
      if (mutation.unproven.length > 0) return 2;
      return mutation.refused === mutation.changed ? 0 : 1;
    } finally {
      printer.progress('');
    }
  },
};
