// A change that a mistaken author could have made to a migration.

import type { SourceTree } from './sourceTree.ts';

/** One place of the text, and what stands there instead. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What was done, without a full stop: "`await` dropped". */
  readonly what: string;
}

/** A kind of change, at every place where it can be made. */
export type Family = (tree: SourceTree) => readonly Edit[];

export interface Mutant {
  /** The whole file. */
  readonly text: string;
  readonly line: number;
  readonly what: string;
}

/** Code in a sentence: on one line, and not too long. */
export function shown(code: string): string {
  const line = code.trim().replace(/\s+/gu, ' ');
  return `\`${line.length > 60 ? `${line.slice(0, 57)}…` : line}\``;
}

export function replaced(start: number, end: number, before: string, text: string): Edit {
  return { start, end, text, what: `${shown(before)} became ${shown(text)}` };
}
