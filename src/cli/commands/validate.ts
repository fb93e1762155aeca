// `lab validate`: proves exercises by their own answers, and proofreads them.

import type { Command, ExitCode } from '../command.ts';
import { lessonsRoot } from '../lessonsFolder.ts';
import { printValidation } from '../printValidation.ts';
import { validateCourse } from '../validateCourse.ts';

export const validate: Command = {
  name: 'validate',
  synopsis: '[exercise…] [--json] [--lessons <folder>]',
  summary: 'Proves exercises by their own answers, and proofreads them. Exit code: 0 good, 1 problems, 2 error.',
  options: { json: { type: 'boolean' }, lessons: { type: 'string' } },
  async run({ positionals, has, value }, printer, signal): Promise<ExitCode> {
    const root = lessonsRoot(value('lessons'));
    try {
      const validation = await validateCourse({ root, ids: positionals, signal, onProgress: printer.progress });
      if (has('json')) printer.print(JSON.stringify(validation, null, 2));
      else printValidation(validation, printer);
      return validation.ok ? 0 : 1;
    } finally {
      printer.progress('');
    }
  },
};
