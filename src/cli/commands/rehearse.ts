// `lab rehearse`: runs a team's own migrations, and says what each would do to a live database.

import { type Command, type ExitCode, UsageError } from '../command.ts';
import { printRehearsal } from '../rehearse/printRehearsal.ts';
import { readBefore } from '../rehearse/readBefore.ts';
import { readHouseRules } from '../rehearse/readHouseRules.ts';
import { readMigrations } from '../rehearse/readMigrations.ts';
import type { RehearsalDocument } from '../rehearse/rehearsal.ts';
import { rehearseFolder } from '../rehearse/rehearseFolder.ts';

const synopsis = '<folder> [--before <file.sql>] [--rules <file.yaml>] [--json]';

export const rehearse: Command = {
  name: 'rehearse',
  synopsis,
  summary:
    'Runs a team’s own migrations: each up, down and up again, with hazards and crash test. Exit code: 0 clean, 1 hazards or broken, 2 error.',
  options: { json: { type: 'boolean' }, before: { type: 'string' }, rules: { type: 'string' } },
  async run({ positionals, has, value }, printer, signal): Promise<ExitCode> {
    const [path, ...others] = positionals;
    if (path === undefined || others.length > 0) {
      throw new UsageError(`One folder of migrations is needed. Usage: npm run lab -- rehearse ${synopsis}`);
    }
    const folder = await readMigrations(path);
    const rules = await readHouseRules(path, value('rules'));
    const script = value('before');
    const before = script === null ? null : await readBefore(script);
    try {
      const document = await rehearseFolder({ folder, before, rules, signal, onProgress: printer.progress });
      if (has('json')) printer.print(JSON.stringify(document, null, 2));
      else printRehearsal(document, printer);
      return exitCodes[document.status];
    } finally {
      printer.progress('');
    }
  },
};

const exitCodes: Readonly<Record<RehearsalDocument['status'], ExitCode>> = {
  clean: 0,
  hazards: 1,
  broken: 1,
  error: 2,
};
