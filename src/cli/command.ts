// What a `lab` command is: one object, from which usage, parsing and running all follow.

import type { Printer } from './printer.ts';

/** 0 good, 1 the answer or the lessons are not, 2 the command could not do its work. */
export type ExitCode = 0 | 1 | 2;

export interface Arguments {
  readonly positionals: readonly string[];
  /** True when the flag was given. */
  readonly has: (flag: string) => boolean;
  /** The value of an option that takes one. */
  readonly value: (option: string) => string | null;
}

export interface Command {
  readonly name: string;
  /** What follows the name: `<exercise> <file> [--json]`. */
  readonly synopsis: string;
  readonly summary: string;
  /** As `parseArgs` of node:util takes them. */
  readonly options: Readonly<Record<string, { readonly type: 'boolean' | 'string' }>>;
  run(given: Arguments, printer: Printer, signal: AbortSignal): Promise<ExitCode>;
}

/** The command was called with something it cannot use: one sentence, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Ctrl+C: what was begun is in good order, and not finished. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';

  constructor() {
    super('Interrupted.');
  }
}
