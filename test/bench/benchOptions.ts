// What may be asked of the bench on its command line.

import { parseArgs } from 'node:util';

export interface BenchOptions {
  readonly json: boolean;
  readonly quick: boolean;
  /** False: the built page as it stands is measured. */
  readonly build: boolean;
  /** Ids of figures; null for all. */
  readonly only: readonly string[] | null;
  readonly rounds: number | null;
}

export class BenchUsageError extends Error {
  override readonly name = 'BenchUsageError';
}

export const usage = `Usage: npm run bench -- [--json] [--only <id>[,<id>]] [--rounds <n>] [--quick] [--no-build]
  --json      the document alone on standard output
  --only      these figures only
  --rounds    how often each thing is done, instead of what suits each figure
  --quick     few repetitions: to see that it works, not to be quoted
  --no-build  measures the built page as it stands`;

/** Throws `BenchUsageError` with a sentence. */
export function readOptions(words: readonly string[], ids: readonly string[]): BenchOptions {
  const values = parse(words);
  const only = values.only?.split(',').map((id) => id.trim()) ?? null;
  const unknown = only?.find((id) => !ids.includes(id));
  if (unknown !== undefined)
    throw new BenchUsageError(`There is no figure "${unknown}". There are: ${ids.join(', ')}.`);
  const rounds = values.rounds === undefined ? null : Number(values.rounds);
  if (rounds !== null && !(Number.isInteger(rounds) && rounds > 0)) {
    throw new BenchUsageError(`--rounds wants a whole number above 0, not "${values.rounds}".`);
  }
  return { json: values.json, quick: values.quick, build: !values['no-build'], only, rounds };
}

function parse(words: readonly string[]) {
  const flag = { type: 'boolean', default: false } as const;
  const text = { type: 'string' } as const;
  const options = { json: flag, quick: flag, 'no-build': flag, only: text, rounds: text };
  try {
    return parseArgs({ args: [...words], options }).values;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('. ', 1)[0] : String(cause);
    throw new BenchUsageError(`${reason}.\n${usage}`, { cause });
  }
}
