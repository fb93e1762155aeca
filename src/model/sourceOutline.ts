// What a learner's file says, as far as mistakes can only be seen there: its calls, their arguments, who waits for them.

import type { Direction } from './statement.ts';

export interface SourceOutline {
  /** In the order of the text; at most 300. */
  readonly calls: readonly SourceCall[];
}

export interface SourceCall {
  /** As written: `queryInterface.addColumn`, `queryInterface.sequelize.query`. */
  readonly callee: string;
  /** Its last word: `addColumn`. */
  readonly method: string;
  readonly line: number;
  /** The exported function that it stands in; null outside of both. */
  readonly within: Direction | null;
  /**
   * Somebody waits for its promise: `await`, `return`, or an awaited `Promise.all` that it is a part of. True as well
   * where that is hard to see, so false can be believed.
   */
  readonly awaited: boolean;
  /** One of several in a `Promise.all`. */
  readonly together: boolean;
  readonly arguments: readonly SourceValue[];
}

/**
 * An argument as it stands in the text; nothing is evaluated, only the name of a `const` stands for what it was given.
 * What is too deep, or too much, is code; texts are cut at 200 characters.
 */
export type SourceValue =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  | { readonly kind: 'object'; readonly entries: readonly SourceEntry[] }
  | { readonly kind: 'list'; readonly items: readonly SourceValue[] }
  /** Anything else, as its text: `Sequelize.NOW`. */
  | { readonly kind: 'code'; readonly text: string };

export interface SourceEntry {
  /** A computed one in brackets: `[Op.gte]`. */
  readonly key: string;
  readonly line: number;
  readonly value: SourceValue;
}

/** The entry of this key; null when the value is no object, or has none. */
export function entryOf(value: SourceValue | undefined, key: string): SourceEntry | null {
  return value?.kind === 'object' ? (value.entries.find((entry) => entry.key === key) ?? null) : null;
}
