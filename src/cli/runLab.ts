// Finds the command, reads its arguments, and turns every failure into a sentence and an exit code.

import { parseArgs } from 'node:util';
import { LessonFormatError } from '../course/lessonProblem.ts';
import { LabError } from '../lab/lab.ts';
import { type Arguments, type Command, type ExitCode, Interrupted, UsageError } from './command.ts';
import { commands } from './commands.ts';
import type { Printer } from './printer.ts';

/** Only a fault of our own that has no name is thrown on. */
export async function runLab(words: readonly string[], printer: Printer, signal: AbortSignal): Promise<ExitCode> {
  const [name, ...rest] = words;
  if (name === '--help' || name === '-h' || name === 'help') {
    printer.print(usage());
    return 0;
  }
  const command = commands.find((each) => each.name === name);
  if (command === undefined) {
    if (name !== undefined) printer.complain(`There is no command "${name}".\n`);
    printer.complain(usage());
    return 2;
  }
  try {
    return await command.run(readArguments(command, rest), printer, signal);
  } catch (error) {
    const sentence = sentenceFor(error);
    if (sentence === null) throw error;
    printer.complain(sentence);
    return 2;
  }
}

function readArguments(command: Command, words: readonly string[]): Arguments {
  try {
    const { positionals, values } = parseArgs({ args: [...words], options: command.options, allowPositionals: true });
    return {
      positionals,
      has: (flag) => values[flag] === true,
      value: (option) => {
        const value = values[option];
        return typeof value === 'string' ? value : null;
      },
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ', 1)[0] : String(error);
    throw new UsageError(`${reason}. Usage: ${line(command)}`, { cause: error });
  }
}

function sentenceFor(error: unknown): string | null {
  if (error instanceof UsageError || error instanceof Interrupted) return error.message;
  if (error instanceof LessonFormatError) return `The lessons cannot be read:\n${error.message}`;
  return error instanceof LabError ? `The lab failed: ${error.message}` : null;
}

const line = ({ name, synopsis }: Command): string => `npm run lab -- ${name} ${synopsis}`;

export function usage(): string {
  return ['Usage:', ...commands.map((command) => `  ${line(command)}\n      ${command.summary}`)].join('\n');
}
