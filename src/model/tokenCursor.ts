// Walks along tokens and takes what it is asked for.

import { isSign, isWord, type SqlToken } from './sqlTokens.ts';

export class TokenCursor {
  readonly tokens: readonly SqlToken[];
  at = 0;

  constructor(tokens: readonly SqlToken[]) {
    this.tokens = tokens;
  }

  get next(): SqlToken | undefined {
    return this.tokens[this.at];
  }

  get rest(): readonly SqlToken[] {
    return this.tokens.slice(this.at);
  }

  /** Goes past the next token if it is this sign or keyword. */
  takes(value: string): boolean {
    const takes = isSign(this.next, value) || isWord(this.next, value);
    if (takes) this.at += 1;
    return takes;
  }

  /** The first of these that is next. */
  takesOneOf(...values: readonly string[]): string | undefined {
    return values.find((value) => this.takes(value));
  }

  /** Goes past all of these keywords, or none. */
  takesAll(...words: readonly string[]): boolean {
    const takes = words.every((word, offset) => isWord(this.tokens[this.at + offset], word));
    if (takes) this.at += words.length;
    return takes;
  }
}
